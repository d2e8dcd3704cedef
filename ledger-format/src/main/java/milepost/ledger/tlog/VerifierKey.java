package milepost.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The public half of an Ed25519 key that signs notes, with its name. Auditors keep its text, the vkey.
 *
 * @param keyId the first four bytes of SHA-256(name, newline, 0x01, public key)
 */
public record VerifierKey(String name, int keyId, PublicKey key) {

    static final String ALGORITHM = "Ed25519";

    private static final byte TYPE_ED25519 = 1;
    private static final int RAW_BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[^+\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern VKEY = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

    /** The bytes before the 32 raw ones in the X.509 form of an Ed25519 key (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifierKey of(String name, PublicKey key) {
        if (!NAME.matcher(name).matches()) {
            throw new FormatException("A key name has no spaces and no plus: " + name);
        }
        return new VerifierKey(name, keyId(name, typed(key)), key);
    }

    /** @throws FormatException unless it is the text of an Ed25519 key with the right id */
    public static VerifierKey parse(String vkey) {
        var match = VKEY.matcher(vkey);
        if (!match.matches()) {
            throw new FormatException("A verifier key is name+id+key: " + vkey);
        }
        var typed = StrictBase64.decode(match.group(3));
        if (typed.length != 1 + RAW_BYTES || typed[0] != TYPE_ED25519) {
            throw new FormatException("Not an Ed25519 verifier key: " + vkey);
        }
        var key = of(match.group(1), publicKey(Arrays.copyOfRange(typed, 1, typed.length)));
        if (!key.vkey().equals(vkey)) {
            throw new FormatException("The id of this verifier key does not belong to its name and key: " + vkey);
        }
        return key;
    }

    /** Returns the text: name+id in hexadecimal+base64 of 0x01 and the key. */
    public String vkey() {
        return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + StrictBase64.encode(typed(key));
    }

    boolean verifies(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot verify Ed25519", e);
        }
    }

    private static int keyId(String name, byte[] typed) {
        var digest = Hash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(typed)).getInt();
    }

    private static byte[] typed(PublicKey key) {
        var encoded = key.getEncoded();
        return ByteBuffer.allocate(1 + RAW_BYTES)
                .put(TYPE_ED25519)
                .put(encoded, X509_PREFIX.length, RAW_BYTES)
                .array();
    }

    private static PublicKey publicKey(byte[] raw) {
        var encoded = ByteBuffer.allocate(X509_PREFIX.length + RAW_BYTES)
                .put(X509_PREFIX)
                .put(raw)
                .array();
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new FormatException("Not an Ed25519 public key", e);
        }
    }
}
