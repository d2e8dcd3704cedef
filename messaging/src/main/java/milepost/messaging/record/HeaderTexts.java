package milepost.messaging.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads headers as texts: UTF-8 without U+0000, which no text in PostgreSQL can hold. */
final class HeaderTexts {

    private final Headers headers;

    HeaderTexts(Headers headers) {
        this.headers = headers;
    }

    /** @throws IllegalArgumentException if there is no such header, or if it is not a text */
    String required(String name) {
        var value = optional(name);
        if (value == null) {
            throw new IllegalArgumentException("Header " + name + " is missing");
        }
        return value;
    }

    /** @throws IllegalArgumentException if the header is not a text */
    @Nullable String optional(String name) {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            var text =
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(header.value())).toString();
            if (text.indexOf(0) >= 0) {
                throw new IllegalArgumentException("Header " + name + " contains U+0000");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Header " + name + " is not UTF-8", e);
        }
    }
}
