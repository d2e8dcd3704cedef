package milepost.messaging.relay;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import milepost.messaging.lease.FencedException;
import milepost.messaging.lease.Lease;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads an insert-only table so that every committed row is seen once, whatever order transactions commit in.
 *
 * <p>The cursor is a {@code pg_snapshot}: everything visible in it is handled. One statement reads the newer snapshot
 * together with the rows that are visible in it but not in the stored one, so neither a late commit nor a long-open
 * transaction loses a row or stalls the others. Ids of transactions and positions never serve as a cursor by
 * themselves. Inside one difference rows come in the order of {@code pos}, which within one aggregate is the order of
 * versions, because the insert follows the aggregate's row lock.
 *
 * <p>A cursor exists while it leads: it holds a {@link Lease}, and an epoch fences a reader that has lost it without
 * noticing. The table needs the columns {@code pos bigint},
 * {@code tx xid8 default pg_current_xact_id()} and {@code created_at timestamptz}, with indexes on {@code tx} and on
 * {@code pos}. Not for use by several threads.
 *
 * @param <T> what a row is read as
 */
final class SnapshotCursor<T> implements AutoCloseable {

    /**
     * The table to read.
     *
     * @param columns what to select of it, {@code pos} among them
     * @param pos the position of a row that was read
     */
    record Source<T>(String table, String columns, RowMapper<T> mapper, ToLongFunction<T> pos) {}

    private static final String FRESH = """
            b.tx >= pg_snapshot_xmin(s.o) and b.tx < pg_snapshot_xmax(s.n) and not pg_visible_in_snapshot(b.tx, s.o)""";

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final Source<T> source;
    private final CursorRepository repository;
    private final Lease lease;

    private String snapshot;
    private @Nullable Pair pair;
    private @Nullable Pair next; // what advance() stores: where the rows returned last end
    private String nextSnapshot;

    /** A large difference that is read in pages: up to which snapshot, and behind which position. */
    record Pair(String snapshot, long pos) {}

    private SnapshotCursor(
            SingleConnectionDataSource connection, Source<T> source, CursorRepository repository, Lease lease) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(connection);
        this.source = source;
        this.repository = repository;
        this.lease = lease;
        var stored = repository.begin(source.table());
        this.snapshot = stored.snapshot();
        this.pair = stored.pair();
        this.next = pair;
        this.nextSnapshot = snapshot;
    }

    /**
     * Opens the cursor of this name on a new connection, if no other process leads it.
     *
     * @param unpooled opens connections that are not shared
     * @param holder names this process; it can lead again at once after it has lost its connection
     * @return empty while another process leads
     */
    static <T> Optional<SnapshotCursor<T>> lead(DataSource unpooled, String name, Source<T> source, UUID holder)
            throws SQLException {
        var connection = new SingleConnectionDataSource(unpooled.getConnection(), true);
        Lease lease = null;
        try {
            var jdbc = JdbcClient.create(connection);
            // The tables are empty at one time and large at another, so plans must not depend on stale statistics.
            jdbc.sql("set enable_seqscan = off").update();
            jdbc.sql("set synchronous_commit = off").update(); // losing the last step of the cursor only repeats events
            jdbc.sql("set lock_timeout = '10s'").update(); // a cursor that waits for a lock must say so
            lease = Lease.take(unpooled, jdbc, name, holder).orElse(null);
            if (lease == null) {
                connection.destroy();
                return Optional.empty();
            }
            var repository = new CursorRepository(jdbc, name, lease.epoch());
            return Optional.of(new SnapshotCursor<>(connection, source, repository, lease));
        } catch (RuntimeException e) {
            connection.destroy();
            if (lease != null) {
                lease.close();
            }
            throw e;
        }
    }

    /**
     * Returns the next rows, in an order that is safe per aggregate. Returns the same rows again until {@link #advance}.
     *
     * @return at most {@code limit} rows; empty when there is nothing new
     */
    List<T> next(int limit) {
        if (pair == null) {
            var fresh = fresh(limit + 1);
            if (fresh.size() <= limit) {
                next = null;
                if (fresh.isEmpty()) {
                    snapshot = nextSnapshot; // nothing was committed between the two snapshots
                }
                return fresh;
            }
            pair = new Pair(nextSnapshot, lowestFreshPosition(nextSnapshot) - 1);
        }
        var page = page(pair, limit);
        if (page.size() < limit) {
            next = null;
            nextSnapshot = pair.snapshot();
        } else {
            next = new Pair(pair.snapshot(), source.pos().applyAsLong(page.getLast()));
            nextSnapshot = snapshot;
        }
        if (page.isEmpty()) {
            advance();
            return next(limit); // the difference ended with a full page; newer rows may be there
        }
        return page;
    }

    /**
     * Stores that the rows returned last are handled.
     *
     * @throws FencedException if another reader has taken the lead meanwhile
     */
    void advance() {
        repository.store(nextSnapshot, next);
        snapshot = nextSnapshot;
        pair = next;
    }

    /** @throws FencedException if another process leads, or may lead by now: the rows must then not be handled any further */
    void requireLead() {
        lease.requireHeld();
    }

    /** The connection of this cursor, for statements that belong to the same transaction as {@link #advance}. */
    JdbcClient jdbc() {
        return jdbc;
    }

    /** Ends the leadership. */
    @Override
    public void close() {
        connection.destroy();
        lease.close();
    }

    private List<T> fresh(int limit) {
        var rows = jdbc.sql(freshSql(source, limit))
                .param("old", snapshot)
                .query((row, n) -> {
                    nextSnapshot = row.getString("cursor_snapshot");
                    row.getLong("pos");
                    return row.wasNull()
                            ? Optional.<T>empty()
                            : Optional.ofNullable(source.mapper().mapRow(row, n));
                })
                .list();
        return rows.stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(source.pos()))
                .toList();
    }

    private long lowestFreshPosition(String upTo) {
        // "offset 0" keeps the planner from walking the index on pos from the very first row.
        return jdbc.sql("""
                with s as materialized (select cast(:new as pg_snapshot) n, cast(:old as pg_snapshot) o)
                select min(x.pos) from s, lateral (
                    select b.pos from %s b where %s and pg_visible_in_snapshot(b.tx, s.n) offset 0
                ) x
                """.formatted(source.table(), FRESH))
                .param("new", upTo)
                .param("old", snapshot)
                .query(Long.class)
                .single();
    }

    private List<T> page(Pair pair, int limit) {
        return jdbc.sql(pageSql(source, limit))
                .param("pos", pair.pos())
                .param("old", snapshot)
                .param("new", pair.snapshot())
                .query(source.mapper())
                .list();
    }

    static String freshSql(Source<?> source, int limit) {
        return """
                with s as materialized (select pg_current_snapshot() n, cast(:old as pg_snapshot) o)
                select cast(s.n as text) cursor_snapshot, x.*
                from s left join lateral (
                    select %s from %s b where %s limit %d
                ) x on true
                """.formatted(source.columns(), source.table(), FRESH, limit);
    }

    /** Compares tx in no way that an index could serve: only pos may lead, or every page would sort the whole backlog. */
    static String pageSql(Source<?> source, int limit) {
        return """
                select %s from %s b
                where b.pos > :pos
                  and not pg_visible_in_snapshot(b.tx, cast(:old as pg_snapshot))
                  and pg_visible_in_snapshot(b.tx, cast(:new as pg_snapshot))
                order by b.pos
                limit %d
                """.formatted(source.columns(), source.table(), limit);
    }
}
