package milepost.notify.consent;

import java.security.SecureRandom;
import java.util.Base64;

/** What only the receiver of a message can know. */
final class Challenges {

    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Challenges() {}

    /** Returns 192 random bits that may stand in a URL. */
    static String next() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
