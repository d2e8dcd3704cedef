package milepost.ledger.leaf;

import java.util.List;
import java.util.Optional;
import milepost.ledger.tlog.FormatException;
import milepost.ledger.tlog.Hash;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A leaf that only lacks the hash of the leaf before it. */
public final class LeafDraft {

    /** Stands for the previous hash, to know the size of the leaf. */
    private static final Hash ANY_HASH = Hash.EMPTY_ROOT;

    private final ObjectNode members;
    private final List<Secret> secrets;
    private final byte @Nullable [] detachedData;

    /** @throws FormatException if a value cannot be part of a leaf */
    LeafDraft(ObjectNode members, List<Secret> secrets) {
        this.members = members;
        this.secrets = secrets;
        this.detachedData = seal(Optional.of(ANY_HASH)).length > LeafEntry.MAX_BYTES ? detachData() : null;
        if (detachedData != null && seal(Optional.of(ANY_HASH)).length > LeafEntry.MAX_BYTES) {
            throw new FormatException("The context of this event is too large for a leaf");
        }
    }

    /**
     * Returns the exact bytes of the leaf.
     *
     * @param prev the hash of the leaf before it about the same subject, empty for the first
     */
    public byte[] seal(Optional<Hash> prev) {
        members.put("prev", prev.map(Hash::base64).orElse(""));
        return CanonicalJson.write(members);
    }

    /** Returns the values that the leaf shows only as digests. */
    public List<Secret> secrets() {
        return secrets;
    }

    /** Returns the public data of an event that is too large for a leaf, which has its hash instead; usually empty. */
    public Optional<byte[]> detachedData() {
        return Optional.ofNullable(detachedData);
    }

    private byte[] detachData() {
        var data = CanonicalJson.write(members.remove("data"));
        members.put("datahash", Digests.of(data));
        return data;
    }
}
