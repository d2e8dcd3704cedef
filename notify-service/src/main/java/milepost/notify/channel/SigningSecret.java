package milepost.notify.channel;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that a subscriber verifies signatures with, written as {@code whsec_} and base64. It is shown once, to its
 * owner, and never logged.
 */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private SigningSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static SigningSecret generate() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(bytes);
    }

    public static SigningSecret ofBytes(byte[] bytes) {
        return new SigningSecret(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The form that is shown to the owner. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes());
    }

    /** The HMAC-SHA256 of both parts, one after the other. */
    public byte[] hmac(byte[] head, byte[] body) {
        var key = new SecretKeySpec(
                bytes, ALGORITHM); // throws if stored bytes are no key, which fails this attempt alone
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "***";
    }
}
