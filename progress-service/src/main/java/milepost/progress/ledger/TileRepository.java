package milepost.progress.ledger;

import java.util.List;
import java.util.Optional;
import milepost.ledger.tlog.Hash;
import milepost.ledger.tlog.Tile;
import milepost.ledger.tlog.TileSource;
import milepost.messaging.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tiles of the ledger's tree. Only full tiles are stored; a partial one is read from the level below it. */
@Repository
class TileRepository implements TileSource {

    private final JdbcClient jdbc;

    TileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Tile> tiles) {
        if (tiles.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into ledger_tile (level, tile_index, root, hashes)
                select * from unnest(cast(:levels as smallint[]), cast(:indexes as bigint[]), :roots, :hashes)
                """)
                .param("levels", Columns.of(tiles, Tile::level))
                .param("indexes", Columns.of(tiles, Tile::index))
                .param("roots", Columns.ofBytes(tiles, tile -> tile.root().bytes()))
                .param("hashes", Columns.ofBytes(tiles, Tile::bytes))
                .update();
    }

    @Override
    public List<Hash> tile(int level, long index, int width) {
        var hashes = width == WIDTH
                ? find(level, index)
                        .orElseThrow(() -> new IllegalStateException("Tile %d/%d is missing".formatted(level, index)))
                : partial(level, index, width);
        if (hashes.size() < width) {
            throw new IllegalStateException(
                    "Tile %d/%d has %d hashes instead of %d".formatted(level, index, hashes.size(), width));
        }
        return hashes;
    }

    /** Returns the stored hashes of a full tile. */
    Optional<List<Hash>> find(int level, long index) {
        return jdbc.sql("select hashes from ledger_tile where level = :level and tile_index = :index")
                .param("level", level)
                .param("index", index)
                .query((row, _) -> Tile.hashesOf(row.getBytes("hashes")))
                .optional();
    }

    private List<Hash> partial(int level, long index, int width) {
        var first = index * WIDTH;
        var hashes = level == 0 ? jdbc.sql("""
                        select leaf_hash from ledger_entry
                        where leaf_index >= :first and leaf_index < :end order by leaf_index
                        """) : jdbc.sql("""
                        select root from ledger_tile
                        where level = :below and tile_index >= :first and tile_index < :end order by tile_index
                        """).param("below", level - 1);
        return hashes.param("first", first)
                .param("end", first + width)
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }
}
