package milepost.ledger.leaf;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.Hash;
import tools.jackson.databind.JsonNode;

/**
 * A leaf read back from its bytes.
 *
 * @param hash of the bytes, as in the tree
 * @param seq the subject's version in this source, from 1
 * @param prev the hash of the leaf before it about the same subject, empty for the first
 */
public record LeafEntry(
        Hash hash,
        String id,
        String source,
        String type,
        String subject,
        long seq,
        Optional<Hash> prev,
        Instant time,
        Instant recorded) {

    /** The limit of the entry bundles of c2sp.org/tlog-tiles. */
    public static final int MAX_BYTES = 65_535;

    /**
     * Reads a leaf. Unknown members are allowed.
     *
     * @throws FormatException unless the bytes are exactly a leaf
     */
    public static LeafEntry parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new FormatException("A leaf has at most " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        var leaf = CanonicalJson.parse(bytes);
        if (!leaf.isObject()) {
            throw new FormatException("A leaf is a JSON object");
        }
        if (!Arrays.equals(bytes, CanonicalJson.write(leaf))) {
            throw new FormatException("Not the canonical form (RFC 8785) of its JSON");
        }
        if (!LeafMembers.text(leaf, "specversion").equals("1.0")) {
            throw new FormatException("Not a CloudEvent 1.0");
        }
        if (leaf.has("data") == leaf.has("datahash")) {
            throw new FormatException("A leaf has either data or the hash of its data");
        }
        checkPosition(leaf.path("kafka"));
        var prev = LeafMembers.string(leaf, "prev");
        return new LeafEntry(
                Hash.leaf(bytes),
                LeafMembers.text(leaf, "id"),
                LeafMembers.text(leaf, "source"),
                LeafMembers.text(leaf, "type"),
                LeafMembers.text(leaf, "subject"),
                LeafMembers.count(leaf.path("seq"), "seq", 1),
                prev.isEmpty() ? Optional.empty() : Optional.of(Hash.ofBase64(prev)),
                LeafMembers.instant(leaf, "time"),
                LeafMembers.instant(leaf, "recorded"));
    }

    private static void checkPosition(JsonNode kafka) {
        if (!kafka.isArray() || kafka.size() != 3 || !kafka.get(0).isString()) {
            throw new FormatException("kafka must be [topic, partition, offset]");
        }
        LeafMembers.count(kafka.get(1), "kafka's partition", 0);
        LeafMembers.count(kafka.get(2), "kafka's offset", 0);
    }
}
