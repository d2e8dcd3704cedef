package milepost.ledger.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.Hash;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A leaf that only lacks the hash of the leaf before it. */
public final class LeafDraft {

    /** Stands for the previous hash while it is not known; it is as long as any. */
    private static final String ANY_HASH = Hash.EMPTY_ROOT.base64();

    private static final String PREV = "\"prev\":\"" + ANY_HASH + '"';

    private final String beforePrev;
    private final String afterPrev;
    private final List<Secret> secrets;
    private final byte @Nullable [] detachedData;

    /** @throws FormatException if a value cannot be part of a leaf */
    LeafDraft(ObjectNode members, List<Secret> secrets) {
        this.secrets = secrets;
        members.put("prev", ANY_HASH);
        var leaf = CanonicalJson.write(members);
        detachedData = leaf.length > LeafEntry.MAX_BYTES ? detachData(members) : null;
        if (detachedData != null) {
            leaf = CanonicalJson.write(members);
            if (leaf.length > LeafEntry.MAX_BYTES) {
                throw new FormatException("The context of this event is too large for a leaf");
            }
        }
        var text = new String(leaf, UTF_8);
        // The last one is the leaf's own: the data stand before it, and no member behind it is an object.
        int at = text.lastIndexOf(PREV);
        beforePrev = text.substring(0, at + PREV.length() - 1 - ANY_HASH.length());
        afterPrev = text.substring(at + PREV.length() - 1);
    }

    /**
     * Returns the exact bytes of the leaf.
     *
     * @param prev the hash of the leaf before it about the same subject, empty for the first
     */
    public byte[] seal(Optional<Hash> prev) {
        return (beforePrev + prev.map(Hash::base64).orElse("") + afterPrev).getBytes(UTF_8);
    }

    /** Returns the values that the leaf shows only as digests. */
    public List<Secret> secrets() {
        return secrets;
    }

    /** Returns the public data of an event that is too large for a leaf, which has its hash instead; usually empty. */
    public Optional<byte[]> detachedData() {
        return Optional.ofNullable(detachedData);
    }

    private static byte[] detachData(ObjectNode members) {
        var data = CanonicalJson.write(members.remove("data"));
        members.put("datahash", Digests.of(data));
        return data;
    }
}
