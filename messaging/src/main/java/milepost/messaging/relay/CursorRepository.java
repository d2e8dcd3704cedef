package milepost.messaging.relay;

import java.time.OffsetDateTime;
import milepost.messaging.lease.FencedException;
import milepost.messaging.outbox.RestoredOutbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored side of one {@link SnapshotCursor}. Only the process whose epoch it is can store. */
final class CursorRepository {

    /** Older than any row: a cursor that starts here reads everything. */
    private static final String BEGINNING = "1:1:";

    private static final Logger log = LoggerFactory.getLogger(CursorRepository.class);

    private final JdbcClient jdbc;
    private final String name;
    private final long epoch;

    CursorRepository(JdbcClient jdbc, String name, long epoch) {
        this.jdbc = jdbc;
        this.name = name;
        this.epoch = epoch;
    }

    record Stored(String snapshot, SnapshotCursor.@Nullable Pair pair) {}

    /**
     * Begins the epoch, so that an earlier leader can no longer store anything, and reads the stored position.
     *
     * @throws FencedException if a later epoch has begun
     */
    Stored begin(String table) {
        jdbc.sql("""
                insert into messaging.relay_cursor (name, snap, sysid)
                values (:name, cast(:beginning as pg_snapshot), (select system_identifier from pg_control_system()))
                on conflict (name) do nothing
                """).param("name", name).param("beginning", BEGINNING).update();
        resumeInAnotherCluster(table);
        return jdbc.sql("""
                update messaging.relay_cursor set epoch = :epoch where name = :name and epoch < :epoch
                returning cast(snap as text) snap, cast(pair_snap as text) pair_snap, pair_pos
                """)
                .param("epoch", epoch)
                .param("name", name)
                .query((row, _) -> {
                    var pairSnapshot = row.getString("pair_snap");
                    return new Stored(
                            row.getString("snap"),
                            pairSnapshot == null
                                    ? null
                                    : new SnapshotCursor.Pair(pairSnapshot, row.getLong("pair_pos")));
                })
                .optional()
                .orElseThrow(() -> new FencedException(name));
    }

    void store(String snapshot, SnapshotCursor.@Nullable Pair pair) {
        var rows = jdbc.sql("""
                update messaging.relay_cursor
                set snap = cast(:snap as pg_snapshot), pair_snap = cast(:pairSnap as pg_snapshot), pair_pos = :pairPos,
                    at = now()
                where name = :name and epoch = :epoch
                """)
                .param("snap", snapshot)
                .param("pairSnap", pair == null ? null : pair.snapshot())
                .param("pairPos", pair == null ? null : pair.pos())
                .param("name", name)
                .param("epoch", epoch)
                .update();
        if (rows == 0) {
            throw new FencedException(name);
        }
    }

    /**
     * After a dump and restore the rows have transaction ids of another cluster, which cannot be compared with those of this
     * one. The rows from one hour before the cursor last moved are then read again; consumers ignore what they have. If this is
     * interrupted it is repeated, because the system identifier is stored last.
     */
    private void resumeInAnotherCluster(String table) {
        var snapshot = jdbc.sql("""
                select cast(pg_current_snapshot() as text) from messaging.relay_cursor, pg_control_system() c
                where name = :name and sysid <> c.system_identifier
                """).param("name", name).query(String.class).optional();
        if (snapshot.isEmpty()) {
            return;
        }
        var since = jdbc.sql(
                        "select relay_cursor.at - interval '1 hour' from messaging.relay_cursor where name = :name")
                .param("name", name)
                .query(OffsetDateTime.class)
                .single();
        var again =
                RestoredOutbox.renumber(jdbc, table, since); // after the snapshot, which therefore does not contain it
        jdbc.sql("""
                update messaging.relay_cursor
                set snap = cast(:snapshot as pg_snapshot), pair_snap = null, pair_pos = null,
                    sysid = (select system_identifier from pg_control_system())
                where name = :name
                """).param("snapshot", snapshot.get()).param("name", name).update();
        log.warn(
                "The database was restored into another cluster, so the cursor {} reads the recent rows of {} again",
                name,
                again);
    }
}
