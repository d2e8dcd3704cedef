package milepost.ledger.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a growing tree that still changes: the last, not yet full tile of each level, at most 255 hashes a level.
 * It is all that is needed to take further leaves and to know the root.
 */
public final class RightEdge {

    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    /** The edge of a tree of {@code size} leaves, read from its partial tiles. */
    public static RightEdge read(TileSource source, long size) {
        var edge = new RightEdge();
        edge.size = size;
        for (int level = 0; TileSource.hashesAt(level, size) > 0; level++) {
            long hashes = TileSource.hashesAt(level, size);
            int width = (int) (hashes % TileSource.WIDTH);
            var tile = width == 0 ? List.<Hash>of() : source.tile(level, hashes / TileSource.WIDTH, width);
            edge.levels.add(new ArrayList<>(tile.subList(0, width)));
        }
        return edge;
    }

    public long size() {
        return size;
    }

    /** Adds a leaf and gives the tiles that it made full, the lowest level first; mostly none. */
    public List<Tile> append(Hash leaf) {
        var full = new ArrayList<Tile>();
        var hash = leaf;
        size++;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            var tile = levels.get(level);
            tile.add(hash);
            if (tile.size() < TileSource.WIDTH) {
                return full;
            }
            var done = new Tile(level, TileSource.hashesAt(level, size) / TileSource.WIDTH - 1, tile);
            full.add(done);
            hash = done.root();
            tile.clear();
        }
    }

    public Hash root() {
        return new MerkleTree((level, index, width) -> levels.get(level), size).root();
    }
}
