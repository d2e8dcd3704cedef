package milepost.messaging.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import milepost.events.envelope.CloudEventHeaders;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A key for HMAC-SHA256. Only its id is ever shown: the first four bytes of the key's SHA-256, in hex. */
final class EventKey {

    static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "milepost-event-v1".getBytes(UTF_8);
    private static final int MISSING = -1;

    private final String id;

    /** Never used itself: a copy costs far less than a new one. */
    private final Mac prototype;

    private EventKey(byte[] key) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(key);
        id = HexFormat.of().formatHex(Arrays.copyOf(digest, 4));
        prototype = Mac.getInstance(ALGORITHM);
        prototype.init(new SecretKeySpec(key, ALGORITHM));
    }

    /**
     * @param text the key in base64 or base64url
     * @throws IllegalArgumentException if it is neither, or too short; the message does not contain the key
     */
    static EventKey of(String text) {
        var key = decoded(text.strip());
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException("a key has " + key.length + " bytes; it needs at least " + LEAST_BYTES);
        }
        try {
            return new EventKey(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has these algorithms
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("a key is not base64"); // the cause would show a part of it
        }
    }

    String id() {
        return id;
    }

    /** Returns the signature of a record: of its topic, key, value, and all headers but the signature itself. */
    String sign(String topic, byte @Nullable [] key, Headers headers, byte @Nullable [] value) {
        var mac = copy();
        update(mac, PURPOSE);
        update(mac, topic.getBytes(UTF_8));
        update(mac, key);
        for (var header : headers) {
            if (!header.key().equals(CloudEventHeaders.SIGNATURE)) {
                update(mac, header.key().getBytes(UTF_8));
                update(mac, header.value());
            }
        }
        update(mac, value);
        return "v1 " + id + " " + Base64.getEncoder().encodeToString(mac.doFinal());
    }

    /** Each part follows its length in four bytes, so that nothing can be moved from one part into the next. */
    private static void update(Mac mac, byte @Nullable [] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? MISSING : part.length)
                .flip());
        if (part != null) {
            mac.update(part);
        }
    }

    private Mac copy() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
