package milepost.ledger.tlog;

import java.util.List;

/** Verifies proofs by the steps of RFC 9162 sections 2.1.3.2 and 2.1.4.2, without any code that makes them. */
public final class MerkleProofs {

    private MerkleProofs() {}

    /** Returns whether the leaf is the one at {@code index} in the tree with this size and root. */
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        var hash = leaf;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = Hash.node(sibling, hash);
                int skipped = Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Returns whether the older tree is the beginning of the newer one. */
    public static boolean consistent(long olderSize, Hash olderRoot, long newerSize, Hash newerRoot, List<Hash> proof) {
        if (olderSize < 0 || olderSize > newerSize) {
            return false;
        }
        if (olderSize == newerSize) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        if (olderSize == 0) {
            return proof.isEmpty() && olderRoot.equals(Hash.EMPTY_ROOT);
        }
        int trailing = Long.numberOfTrailingZeros(olderSize);
        long node = (olderSize - 1) >>> trailing;
        long last = (newerSize - 1) >>> trailing;
        boolean olderIsSubtree = Long.bitCount(olderSize) == 1;
        if (!olderIsSubtree && proof.isEmpty()) {
            return false;
        }
        var older = olderIsSubtree ? olderRoot : proof.getFirst();
        var newer = older;
        for (var sibling : olderIsSubtree ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                older = Hash.node(sibling, older);
                newer = Hash.node(sibling, newer);
                int skipped = Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                newer = Hash.node(newer, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && older.equals(olderRoot) && newer.equals(newerRoot);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }
}
