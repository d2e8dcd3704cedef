package milepost.ledger.tlog;

import java.util.Base64;

/**
 * Base64 of RFC 4648 section 4 with exactly one text for each value. The JDK's decoder also accepts texts that differ in their last,
 * unused bits, so a changed character could go unnoticed.
 */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new FormatException("Not base64: " + e.getMessage(), e);
        }
        if (!encode(bytes).equals(text)) {
            throw new FormatException("Not the canonical base64 of its bytes");
        }
        return bytes;
    }
}
