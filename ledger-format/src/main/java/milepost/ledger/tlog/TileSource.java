package milepost.ledger.tlog;

import java.util.List;

/**
 * The hashes of a tree in tiles, as c2sp.org/tlog-tiles divides them: tile {@code index} of level 0 holds the
 * leaf hashes from {@code index * 256}, and each hash of a level above stands for one full tile of the level below.
 */
@FunctionalInterface
public interface TileSource {

    /** How many hashes a full tile has. */
    int WIDTH = 256;

    /** How many levels of the binary tree one tile spans. */
    int HEIGHT = 8;

    /** Returns at least the first {@code width} hashes of a tile. */
    List<Hash> tile(int level, long index, int width);

    /** Returns how many hashes a level of a tree of {@code size} leaves has in all its tiles. */
    static long hashesAt(int level, long size) {
        return level * HEIGHT < Long.SIZE ? size >>> (level * HEIGHT) : 0;
    }
}
