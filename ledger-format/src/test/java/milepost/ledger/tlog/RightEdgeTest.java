package milepost.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RightEdgeTest {

    @Test
    void theRightEdgeGivesTheRootAtEverySize() {
        var tiles = new MemoryTiles();
        for (int size = 1; size <= 1_300; size++) {
            tiles.append(MemoryTiles.leaf(size));

            assertThat(tiles.edge().root()).isEqualTo(new MerkleTree(tiles, size).root());
        }
    }

    @Test
    void aRightEdgeThatIsReadAgainContinuesTheTree() {
        for (int size : new int[] {0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_600}) {
            var tiles = MemoryTiles.ofSize(size);
            var edge = RightEdge.read(tiles, size);

            for (int i = 0; i < 300; i++) {
                var leaf = MemoryTiles.leaf(i);
                assertThat(edge.append(leaf)).isEqualTo(tiles.append(leaf));
            }

            assertThat(edge.size()).isEqualTo(size + 300);
            assertThat(edge.root()).isEqualTo(new MerkleTree(tiles, size + 300).root());
        }
    }

    @Test
    void tilesAreReturnedOnceWhenTheyAreFull() {
        var edge = RightEdge.read((_, _, _) -> java.util.List.of(), 0);
        var full = new ArrayList<Tile>();
        for (int i = 0; i < 70_000; i++) {
            full.addAll(edge.append(MemoryTiles.leaf(i)));
        }

        assertThat(full.stream().filter(tile -> tile.level() == 0).map(Tile::index))
                .hasSize(273)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(full.stream().filter(tile -> tile.level() == 1).map(Tile::index))
                .containsExactly(0L);
        assertThat(full.getFirst().bytes()).hasSize(8_192);
        assertThat(Tile.hashesOf(full.getFirst().bytes()))
                .isEqualTo(full.getFirst().hashes());
    }
}
