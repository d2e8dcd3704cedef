package milepost.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import milepost.notify.NotifyIT;
import milepost.notify.Probe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever waits for a subscription that is locked leaves the connections to others. */
@NotifyIT
class LockedSubscriptionIT {

    private static final int MANY = 24; // more than there are connections
    private static final int MOST = 3;

    @Autowired
    Probe probe;

    @Autowired
    SubscriptionRegistry subscriptions;

    @Autowired
    DataSource database;

    @Test
    void fewWaitForOneSubscription() throws Exception {
        var made = probe.subscribe(
                "subscriber-" + UUID.randomUUID(), Map.of("regions", List.of("6207")), "https://example.org/hook");
        var id = UUID.fromString(made.get("id").asString());
        var most = new AtomicInteger();
        try (var holder = database.getConnection();
                var observer = database.getConnection();
                var others = Executors.newFixedThreadPool(MANY)) {
            lock(holder, id);
            var calls = IntStream.range(0, MANY)
                    .mapToObj(_ -> others.submit(() -> subscriptions.disable(id, "test", "because")))
                    .toList();

            await().until(() -> {
                most.accumulateAndGet(waiting(observer), Math::max);
                return calls.stream().allMatch(Future::isDone);
            });
            holder.rollback();
        }

        assertThat(most).hasValueLessThanOrEqualTo(MOST).hasPositiveValue();
    }

    private static void lock(Connection connection, UUID id) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select 1 from subscription where id = ? for update")) {
            statement.setObject(1, id);
            statement.executeQuery();
        }
    }

    private static int waiting(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and datname = current_database()
                          and query like '%from subscription where id%'
                        """);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
