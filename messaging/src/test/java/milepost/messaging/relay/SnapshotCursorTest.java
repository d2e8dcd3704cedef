package milepost.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import milepost.messaging.lease.FencedException;
import milepost.messaging.test.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promise of the cursor: every committed row once, whatever the transactions do, in order per aggregate. */
class SnapshotCursorTest {

    private static DataSource database;

    @BeforeAll
    static void createTables() {
        database = TestPostgres.newDataSource();
        TestPostgres.createMessagingTables(database);
        JdbcClient.create(database)
                .sql("create table project (id text primary key, version bigint not null)")
                .update();
        JdbcClient.create(database).sql("create table noise (n int)").update();
    }

    @BeforeEach
    void empty() {
        JdbcClient.create(database)
                .sql("truncate messaging.outbox, messaging.relay_cursor, project, noise")
                .update();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void overlappingTransactionsLoseAndRepeatNothing(long seed) throws Exception {
        var random = new Random(seed);
        var projects = 12;
        JdbcClient.create(database)
                .sql("insert into project select 'p' || n, 0 from generate_series(1, :n) n")
                .param("n", projects)
                .update();
        var seen = Collections.synchronizedList(new ArrayList<OutboxRow>());
        var writing = new AtomicBoolean(true);
        var reader = Executors.newSingleThreadExecutor();
        var read = reader.submit(() -> {
            var paging = new Random(seed);
            try (var cursor = lead("property")) {
                List<OutboxRow> rows;
                boolean last;
                do {
                    last = !writing.get(); // read once more after the last commit
                    rows = cursor.next(1 + paging.nextInt(40));
                    seen.addAll(rows);
                    cursor.advance();
                } while (!last || !rows.isEmpty());
            }
            return null;
        });
        try (var longOpen = database.getConnection()) {
            longOpen.setAutoCommit(false);
            append(longOpen, "p1", "first, and committed last");

            writeConcurrently(random, projects);

            longOpen.commit();
        }
        writing.set(false);
        read.get();
        reader.shutdown();

        assertEveryCommittedRowOnceAndInOrder(seen);
    }

    @Test
    void aDifferenceThatEndsWithAFullPageIsFollowedByNewerRowsAtOnce() throws SQLException {
        project("full");
        commit("full", "one");
        commit("full", "two");
        try (var cursor = lead("full")) {
            assertThat(take(cursor, 1)).containsExactly("full1");
            commit("full", "three");

            assertThat(take(cursor, 1)).containsExactly("full2");
            assertThat(take(cursor, 1)).containsExactly("full3");
        }
    }

    @Test
    void aRowOfATransactionThatCommitsLateIsNotLost() throws SQLException {
        try (var cursor = lead("late");
                var late = database.getConnection()) {
            project("a");
            project("b");
            late.setAutoCommit(false);
            append(late, "a", "late");
            commit("b", "early");

            assertThat(take(cursor)).containsExactly("b1");
            assertThat(take(cursor)).isEmpty();

            late.commit();

            assertThat(take(cursor)).containsExactly("a1");
        }
    }

    @Test
    void aTransactionThatHasItsIdBeforeItWaitsForTheLockIsStillInOrder() throws Exception {
        project("a");
        try (var cursor = lead("order");
                var first = database.getConnection();
                var second = database.getConnection();
                var pool = Executors.newSingleThreadExecutor()) {
            second.setAutoCommit(false);
            execute(second, "insert into noise values (1)"); // takes its transaction id now
            first.setAutoCommit(false);
            append(first, "a", "one");
            var waiting = pool.submit((Callable<Void>) () -> {
                append(second, "a", "two");
                second.commit();
                return null;
            });
            first.commit();
            waiting.get();

            assertThat(take(cursor)).containsExactly("a1", "a2");
        }
    }

    @Test
    void whatWasRolledBackIsNeverSeen() throws SQLException {
        project("a");
        try (var cursor = lead("rollback");
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            append(connection, "a", "gone");
            connection.rollback();
            append(connection, "a", "kept");
            var savepoint = connection.setSavepoint();
            append(connection, "a", "gone, too");
            connection.rollback(savepoint);
            append(connection, "a", "kept, too");
            connection.commit();

            assertThat(take(cursor)).containsExactly("a1", "a2");
        }
    }

    @Test
    void aLargeDifferenceIsReadInPagesAndGoesOnAfterARestart() throws SQLException {
        project("a");
        for (var n = 0; n < 25; n++) {
            commit("a", "row");
        }
        var read = new ArrayList<String>();
        try (var cursor = lead("pages")) {
            cursor.next(10).forEach(row -> read.add(row.aggregateId() + row.version()));
            cursor.advance();
            cursor.next(10); // handed out, but not advanced: comes again
        }
        commit("a", "after the restart");
        try (var cursor = lead("pages")) {
            for (var rows = cursor.next(10); !rows.isEmpty(); rows = cursor.next(10)) {
                rows.forEach(row -> read.add(row.aggregateId() + row.version()));
                cursor.advance();
            }
        }

        var expected = new ArrayList<String>();
        for (var version = 1; version <= 26; version++) {
            expected.add("a" + version);
        }
        assertThat(read).containsExactlyElementsOf(expected);
    }

    @Test
    void onlyOneLeadsAndALeaderThatWasReplacedCanStoreNothing() throws SQLException {
        project("a");
        commit("a", "row");
        try (var first = lead("fence")) {
            assertThat(SnapshotCursor.lead(database, "fence", OutboxRelay.OUTBOX, UUID.randomUUID()))
                    .isEmpty();
            first.next(10);
            // What another leader has done when this one could not renew its lease for a time.
            JdbcClient.create(database)
                    .sql("update messaging.lease set epoch = epoch + 1, held_until = null where name = 'fence'")
                    .update();
            JdbcClient.create(database)
                    .sql("update messaging.relay_cursor set epoch = epoch + 1 where name = 'fence'")
                    .update();

            assertThatThrownBy(first::advance).isInstanceOf(FencedException.class);
        }
        try (var second = lead("fence")) {
            assertThat(take(second)).containsExactly("a1");
        }
    }

    @Test
    void rowsThatWereRestoredIntoAnotherClusterAreReadAgain() throws SQLException {
        project("a");
        commit("a", "row");
        try (var cursor = lead("restored")) {
            take(cursor);
        }
        JdbcClient.create(database)
                .sql("update messaging.relay_cursor set sysid = 1 where name = 'restored'")
                .update();
        commit("a", "written before the relay came back");

        try (var cursor = lead("restored")) {
            assertThat(take(cursor)).containsExactly("a1", "a2");
        }
    }

    @Test
    void itsPlansUseTheIndexesWhateverTheStatisticsSay() throws SQLException {
        execute("analyze messaging.outbox"); // empty
        try (var cursor = lead("plans")) {
            assertThat(planOfNext(cursor)).contains("outbox_default_tx_idx").doesNotContain("Seq Scan on outbox");
            project("a");
            execute("""
                    insert into messaging.outbox (id, aggregatetype, aggregateid, version, type, headers, payload)
                    select gen_random_uuid(), 'project', 'a', n, 't', '{"ce_source":"/registry"}', ''
                    from generate_series(1, 20000) n""");
            assertThat(planOfNext(cursor)).contains("outbox_default_tx_idx").doesNotContain("Seq Scan on outbox");
            execute("analyze messaging.outbox"); // full
            assertThat(planOfNext(cursor)).contains("outbox_default_tx_idx").doesNotContain("Seq Scan on outbox");
            assertThat(planOfPage(cursor)).contains("outbox_default_pos_idx").doesNotContain("Sort");
        }
    }

    private static String planOfNext(SnapshotCursor<OutboxRow> cursor) {
        return String.join(
                "\n",
                cursor.jdbc()
                        .sql("explain " + SnapshotCursor.freshSql(OutboxRelay.OUTBOX, 1001))
                        .param("old", "1000:1000:")
                        .query(String.class)
                        .list());
    }

    private static String planOfPage(SnapshotCursor<OutboxRow> cursor) {
        return String.join(
                "\n",
                cursor.jdbc()
                        .sql("explain " + SnapshotCursor.pageSql(OutboxRelay.OUTBOX, 1000))
                        .param("pos", 10_000)
                        .param("old", "1:1:")
                        .param("new", "100000:100000:")
                        .query(String.class)
                        .list());
    }

    /** Waits for a leader before, whose lock ends with its server process, a moment after its connection was closed. */
    private static SnapshotCursor<OutboxRow> lead(String name) {
        return await().until(
                        () -> SnapshotCursor.lead(database, name, OutboxRelay.OUTBOX, UUID.randomUUID()),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<String> take(SnapshotCursor<OutboxRow> cursor) {
        return take(cursor, 1000);
    }

    private static List<String> take(SnapshotCursor<OutboxRow> cursor, int limit) {
        var rows = cursor.next(limit);
        cursor.advance();
        return rows.stream().map(row -> row.aggregateId() + row.version()).toList();
    }

    /** Six writers: each transaction touches one to three projects, sometimes pauses, rolls back, or uses savepoints. */
    private static void writeConcurrently(Random random, int projects) throws Exception {
        try (var writers = Executors.newFixedThreadPool(6)) {
            var jobs = new ArrayList<Callable<Void>>();
            for (var n = 0; n < 150; n++) {
                var own = new Random(random.nextLong());
                jobs.add(() -> {
                    write(own, projects);
                    return null;
                });
            }
            for (var job : writers.invokeAll(jobs)) {
                job.get();
            }
        }
    }

    private static void write(Random random, int projects) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (random.nextInt(3) == 0) {
                execute(connection, "insert into noise values (1)");
            }
            // p1 is left to the long-open transaction; the rest in one order, so that writers do not deadlock
            var first = 2 + random.nextInt(projects - 1);
            for (var project = first; project <= Math.min(projects, first + random.nextInt(3)); project++) {
                var savepoint = random.nextInt(3) == 0 ? connection.setSavepoint() : null;
                append(connection, "p" + project, "data");
                if (random.nextInt(4) == 0) {
                    execute(connection, "select pg_sleep(0.00" + random.nextInt(10) + ")");
                }
                if (savepoint != null && random.nextBoolean()) {
                    connection.rollback(savepoint);
                }
            }
            if (random.nextInt(5) == 0) {
                connection.rollback();
            } else {
                connection.commit();
            }
        }
    }

    private static void assertEveryCommittedRowOnceAndInOrder(List<OutboxRow> seen) {
        var committed = JdbcClient.create(database)
                .sql("select id::text from messaging.outbox")
                .query(String.class)
                .list();
        assertThat(seen).extracting(row -> row.id().toString()).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(new HashSet<>(committed)).hasSizeGreaterThan(50);
        Map<String, Long> last = new HashMap<>();
        for (var row : seen) {
            assertThat(row.version())
                    .as("version of %s after %s", row.aggregateId(), last.get(row.aggregateId()))
                    .isEqualTo(last.getOrDefault(row.aggregateId(), 0L) + 1);
            last.put(row.aggregateId(), row.version());
        }
    }

    private static void project(String id) {
        JdbcClient.create(database)
                .sql("insert into project values (:id, 0)")
                .param("id", id)
                .update();
    }

    private static void commit(String project, String data) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            append(connection, project, data);
            connection.commit();
        }
    }

    /** The business transaction as every service writes it: lock the row and raise its version, then the outbox row. */
    private static void append(Connection connection, String project, String data) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with p as (update project set version = version + 1 where id = ? returning id, version)
                select id, version from p""")) {
            statement.setString(1, project);
            try (var rows = statement.executeQuery()) {
                rows.next();
                try (var insert = connection.prepareStatement("""
                        insert into messaging.outbox (id, aggregatetype, aggregateid, version, type, headers, payload)
                        values (gen_random_uuid(), 'project', ?, ?, 't', '{"ce_source":"/registry"}', ?)""")) {
                    insert.setString(1, rows.getString("id"));
                    insert.setLong(2, rows.getLong("version"));
                    insert.setBytes(3, data.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, sql);
        }
    }
}
