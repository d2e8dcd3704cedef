package milepost.messaging.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import milepost.messaging.EventIds;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.projection.PositionRepository.Parked;
import milepost.messaging.projection.PositionRepository.Position;
import milepost.messaging.test.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PositionRepositoryTest {

    private static final String CONSUMER = "test.seen";

    private final DataSource database = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PositionRepository positions = new PositionRepository(jdbc);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));

    @BeforeEach
    void createTables() {
        TestPostgres.createMessagingTables(database);
    }

    @Test
    void aNewAggregateIsStoredAsFarAsItsEventsBringItAndWrittenOnce() {
        handle(2, key("a"));

        assertThat(version("a")).isEqualTo(2);
        assertThat(jdbc.sql("select cmax = '0'::cid and xmax = '0'::xid from messaging.consumer_position")
                        .query(Boolean.class)
                        .single())
                .as("not locked or changed after it was inserted")
                .isTrue();
    }

    @Test
    void aBatchOfNewAndKnownAggregatesMovesEachFromWhereItIs() {
        handle(1, key("b"), key("d"));

        handle(2, key("d"), key("c"), key("b"), key("a"));

        assertThat(List.of(version("a"), version("b"), version("c"), version("d")))
                .containsExactly(2L, 3L, 2L, 3L);
    }

    @Test
    void aNewAggregateWhoseEventsAreNotHandledIsStoredAsItIs() {
        transactions.executeWithoutResult(_ -> {
            var begun = new Position(key("a"));
            begun.moveTo(3, EventIds.next());
            var position = positions.lock(CONSUMER, List.of(begun)).get(key("a"));
            assertThat(position.lastVersion).isZero();
            position.park(Parked.gap);
            positions.store(CONSUMER, List.of(position));
        });

        assertThat(version("a")).isZero();
        assertThat(transactions.execute(_ -> positions.lock(CONSUMER, key("a"))).parked)
                .isEqualTo(Parked.gap);
    }

    @Test
    void twoInstancesThatHandleTheSameAggregatesTakeTurns() throws ExecutionException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<Future<?>>();
            for (int instance = 0; instance < 4; instance++) {
                var random = new Random(instance);
                done.add(threads.submit(() -> IntStream.range(0, 50).forEach(round -> {
                    var keys = new ArrayList<Key>();
                    IntStream.rangeClosed(0, 20).forEach(i -> keys.add(key(round + " " + i)));
                    Collections.shuffle(keys, random);
                    handle(1, keys.toArray(Key[]::new));
                })));
            }
            for (var each : done) {
                each.get();
            }
        }

        assertThat(jdbc.sql("select distinct last_version from messaging.consumer_position")
                        .query(Long.class)
                        .list())
                .containsExactly(4L);
    }

    /** Handles the next events of aggregates, as many of each. */
    private void handle(int events, Key... keys) {
        transactions.executeWithoutResult(_ -> {
            var id = EventIds.next();
            var begun = new ArrayList<Position>();
            for (var key : keys) {
                var position = new Position(key);
                position.moveTo(events, id);
                begun.add(position);
            }
            var locked = positions.lock(CONSUMER, begun);
            locked.values().forEach(position -> position.moveTo(position.lastVersion + events, id));
            positions.store(CONSUMER, locked.values());
        });
    }

    private static Key key(String aggregateId) {
        return new Key("/registry", aggregateId);
    }

    private long version(String aggregateId) {
        return jdbc.sql("select last_version from messaging.consumer_position where aggregate_id = :id")
                .param("id", aggregateId)
                .query(Long.class)
                .single();
    }
}
