package milepost.ledger.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree that keeps its tiles in memory, the way a database keeps them: full ones as they are, partial ones as hashes. */
final class MemoryTiles implements TileSource {

    private final List<List<Hash>> levels = new ArrayList<>();
    private final Map<String, Integer> reads = new HashMap<>();
    private final RightEdge edge = RightEdge.read((_, _, _) -> List.of(), 0);

    static Hash leaf(long index) {
        return Hash.leaf(("entry " + index).getBytes(StandardCharsets.UTF_8));
    }

    static MemoryTiles ofSize(int size) {
        var tiles = new MemoryTiles();
        for (int i = 0; i < size; i++) {
            tiles.append(leaf(i));
        }
        return tiles;
    }

    List<Tile> append(Hash leaf) {
        var full = edge.append(leaf);
        put(0, leaf);
        full.forEach(tile -> put(tile.level() + 1, tile.root()));
        return full;
    }

    RightEdge edge() {
        return edge;
    }

    int reads() {
        return reads.values().stream().mapToInt(Integer::intValue).sum();
    }

    List<Hash> leaves(int size) {
        return levels.isEmpty() ? List.of() : levels.getFirst().subList(0, size);
    }

    @Override
    public List<Hash> tile(int level, long index, int width) {
        reads.merge(level + "/" + index, 1, Integer::sum);
        int from = (int) index * WIDTH;
        return levels.get(level).subList(from, from + width);
    }

    private void put(int level, Hash hash) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        levels.get(level).add(hash);
    }
}
