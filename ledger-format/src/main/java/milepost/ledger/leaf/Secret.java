package milepost.ledger.leaf;

/**
 * A value that a leaf shows only as a digest. While it is stored beside the ledger it can be shown and proved; when it is erased, the
 * leaf does not change.
 *
 * @param path of the digest in the leaf, a JSON pointer
 * @param salt 32 random bytes, so that the value cannot be guessed
 * @param value the JSON value as RFC 8785 writes it, so a string has its quotes
 */
public record Secret(String path, byte[] salt, byte[] value) {

    /** Returns the digest in the leaf: {@code sha256:} and base64 of SHA-256(salt, value). */
    public String digest() {
        return Digests.of(salt, value);
    }
}
