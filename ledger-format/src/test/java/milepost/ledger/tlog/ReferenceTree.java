package milepost.ledger.tlog;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 section 2.1 word by word, over all leaves at once: slow, and made to be compared with. */
final class ReferenceTree {

    private ReferenceTree() {}

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_ROOT;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m < k ? plus(path(m, left), root(right)) : plus(path(m - k, right), root(left));
    }

    static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean b) {
        if (m == leaves.size()) {
            return b ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m <= k ? plus(subproof(m, left, b), root(right)) : plus(subproof(m - k, right, false), root(left));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> hashes, Hash last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}
