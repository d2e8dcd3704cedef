package milepost.ledger.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The RFC 6962 tree over the first {@code size} leaves of a log: its root and its proofs, computed from a few tiles.
 * Each tile is read at most once; an object serves one answer and is then thrown away.
 */
public final class MerkleTree {

    private final TileSource source;
    private final long size;
    private final Map<Position, List<Hash>> read = new HashMap<>();

    public MerkleTree(TileSource source, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no negative size: " + size);
        }
        this.source = source;
        this.size = size;
    }

    public Hash root() {
        return size == 0 ? Hash.EMPTY_ROOT : range(0, size);
    }

    /** The hashes from the leaf's sibling up to the root's child: PATH of RFC 6962 section 2.1.1. */
    public List<Hash> inclusionProof(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        var proof = new ArrayList<Hash>();
        path(index, 0, size, proof);
        return proof;
    }

    /** The hashes that show that the tree of {@code olderSize} leaves is the beginning of this one: PROOF of section 2.1.2. */
    public List<Hash> consistencyProof(long olderSize) {
        if (olderSize < 0 || olderSize > size) {
            throw new IllegalArgumentException("A tree of " + size + " did not have " + olderSize + " leaves before");
        }
        var proof = new ArrayList<Hash>();
        if (olderSize > 0) {
            subproof(olderSize, 0, size, true, proof);
        }
        return proof;
    }

    private void path(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = middle(from, to);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    /** @param known whether the verifier knows the hash of this range already, as the older root */
    private void subproof(long olderEnd, long from, long to, boolean known, List<Hash> proof) {
        if (olderEnd == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (olderEnd <= middle) {
            subproof(olderEnd, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            subproof(olderEnd, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /** The root of the leaves in a range that the tree itself has as a subtree. */
    private Hash range(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return perfect(height, from >>> height);
        }
        long middle = middle(from, to);
        return Hash.node(range(from, middle), range(middle, to));
    }

    private Hash perfect(int height, long index) {
        int level = height / TileSource.HEIGHT;
        int width = 1 << (height % TileSource.HEIGHT);
        long first = index * width;
        var tile = tile(level, first / TileSource.WIDTH);
        int offset = (int) (first % TileSource.WIDTH);
        return fold(tile.subList(offset, offset + width));
    }

    private List<Hash> tile(int level, long index) {
        return read.computeIfAbsent(new Position(level, index), at -> {
            long hashes = TileSource.hashesAt(level, size) - index * TileSource.WIDTH;
            return source.tile(level, index, (int) Math.min(hashes, TileSource.WIDTH));
        });
    }

    /** The root of a perfect tree over these hashes; their number is a power of two. */
    static Hash fold(List<Hash> hashes) {
        var row = hashes;
        while (row.size() > 1) {
            var above = new ArrayList<Hash>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(Hash.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    /** Where RFC 6962 splits a range: after the largest power of two smaller than its length. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }

    private record Position(int level, long index) {}
}
