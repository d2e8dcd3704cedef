package milepost.ledger.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A full tile: 256 hashes that will never change. */
public record Tile(int level, long index, List<Hash> hashes) {

    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.size() != TileSource.WIDTH) {
            throw new IllegalArgumentException("A full tile has 256 hashes, not " + hashes.size());
        }
    }

    /** Returns the hash of this tile in the level above. */
    public Hash root() {
        return MerkleTree.fold(hashes);
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> out.writeBytes(hash.bytes()));
        return out.toByteArray();
    }

    /** Reads consecutive hashes. */
    public static List<Hash> hashesOf(byte[] bytes) {
        if (bytes.length % Hash.BYTES != 0) {
            throw new FormatException("Not a whole number of hashes: " + bytes.length + " bytes");
        }
        var hashes = new ArrayList<Hash>(bytes.length / Hash.BYTES);
        for (int from = 0; from < bytes.length; from += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, from, from + Hash.BYTES)));
        }
        return hashes;
    }
}
