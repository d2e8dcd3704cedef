package milepost.ledger.leaf;

import java.util.List;
import java.util.Optional;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.Hash;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A leaf to which only its place in the ledger is missing. */
public final class LeafDraft {

    /** As long as the base64 text of any hash, to know a leaf's size before its place. */
    private static final Hash ANY_HASH = Hash.EMPTY_ROOT;

    private final ObjectNode members;
    private final List<Secret> secrets;
    private final byte @Nullable [] detachedData;

    /** @throws FormatException if some value cannot stand in a leaf */
    LeafDraft(ObjectNode members, List<Secret> secrets) {
        this.members = members;
        this.secrets = secrets;
        this.detachedData = seal(Optional.of(ANY_HASH)).length > LeafEntry.MAX_BYTES ? detachData() : null;
        if (detachedData != null && seal(Optional.of(ANY_HASH)).length > LeafEntry.MAX_BYTES) {
            throw new FormatException("The context of this event is too large for a leaf");
        }
    }

    /**
     * The exact bytes of the leaf.
     *
     * @param prev the hash of the leaf before it about the same subject, empty for the first
     */
    public byte[] seal(Optional<Hash> prev) {
        members.put("prev", prev.map(Hash::base64).orElse(""));
        return CanonicalJson.write(members);
    }

    /** What the leaf shows only as digests. */
    public List<Secret> secrets() {
        return secrets;
    }

    /** The public data of an event that is too large for a leaf, which holds its hash instead; mostly empty. */
    public Optional<byte[]> detachedData() {
        return Optional.ofNullable(detachedData);
    }

    private byte[] detachData() {
        var data = CanonicalJson.write(members.remove("data"));
        members.put("datahash", Digests.of(data));
        return data;
    }
}
