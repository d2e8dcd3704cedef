package milepost.ledger.tlog;

import java.util.List;

/**
 * Where the hashes of a tree lie, in tiles as c2sp.org/tlog-tiles cuts them: tile {@code index} of level 0 holds the
 * leaf hashes from {@code index * 256}, and each hash of a level above stands for one full tile of the level below.
 */
@FunctionalInterface
public interface TileSource {

    /** How many hashes a full tile has. */
    int WIDTH = 256;

    /** How many levels of the binary tree one tile spans. */
    int HEIGHT = 8;

    /** The first {@code width} hashes of a tile, or more of it. */
    List<Hash> tile(int level, long index, int width);

    /** How many hashes there are at a level of a tree of {@code size} leaves, in all its tiles together. */
    static long hashesAt(int level, long size) {
        return level * HEIGHT < Long.SIZE ? size >>> (level * HEIGHT) : 0;
    }
}
