package milepost.messaging.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventSource;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Signs the events of one service. */
public final class RecordSigner {

    private final EventKey key;

    /** @throws IllegalStateException if the service has no usable key; the message says what to do */
    public RecordSigner(EventKeys keys, EventSource source) {
        key = keys.of(source).getFirst();
    }

    /** Adds the signature of a record to its headers, which must be complete. */
    public void sign(String topic, byte @Nullable [] recordKey, Headers headers, byte @Nullable [] value) {
        headers.add(
                CloudEventHeaders.SIGNATURE,
                key.sign(topic, recordKey, headers, value).getBytes(UTF_8));
    }
}
