package milepost.ledger.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A SHA-256 hash of a Merkle tree, as RFC 6962 section 2.1 defines it. */
public final class Hash {

    public static final int BYTES = 32;

    /** The root of a tree without leaves. */
    public static final Hash EMPTY_ROOT = new Hash(sha256().digest());

    private static final byte LEAF_PREFIX = 0;
    private static final byte NODE_PREFIX = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new FormatException("A hash has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** @throws FormatException unless the text is the one base64 text of 32 bytes */
    public static Hash ofBase64(String text) {
        return new Hash(StrictBase64.decode(text));
    }

    public static Hash leaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF_PREFIX);
        return new Hash(digest.digest(entry));
    }

    public static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE_PREFIX);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return StrictBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
