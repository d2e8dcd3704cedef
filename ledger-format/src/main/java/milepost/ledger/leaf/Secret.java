package milepost.ledger.leaf;

/**
 * A value that stands in a leaf only as a digest. Kept beside the ledger it can be shown and proved; erased, it is
 * gone and the leaf stays what it was.
 *
 * @param path where the digest stands in the leaf, a JSON pointer
 * @param salt 32 random bytes, without which nobody can find the value by trying
 * @param value the JSON value as RFC 8785 writes it, so a string has its quotes
 */
public record Secret(String path, byte[] salt, byte[] value) {

    /** What stands in the leaf: {@code sha256:} and base64 of SHA-256(salt, value). */
    public String digest() {
        return Digests.of(salt, value);
    }
}
