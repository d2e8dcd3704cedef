package milepost.notify.token;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret part of an address that is its own credential: 192 random bits. It is never logged, and only its digest is kept. */
public record UrlToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");

    public static UrlToken generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new UrlToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Returns empty for a text that is no token. */
    public static Optional<UrlToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new UrlToken(text)) : Optional.empty();
    }

    public byte[] digest() {
        return Digests.of(text);
    }

    @Override
    public String toString() {
        return "UrlToken";
    }
}
