package milepost.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import milepost.messaging.WakeUp;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wakes the leading relay for commits of other instances, with LISTEN and NOTIFY. NOTIFY is never part of a business
 * transaction, where it would make all commits wait for one lock. It is sent separately, at most 200 times a second.
 */
final class RelayNotifications {

    private static final String CHANNEL = "milepost_outbox";
    private static final Duration MIN_INTERVAL = Duration.ofMillis(5);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(RelayNotifications.class);

    private final DataSource unpooled;
    private final JdbcClient jdbc;

    RelayNotifications(DataSource unpooled, JdbcClient jdbc) {
        this.unpooled = unpooled;
        this.jdbc = jdbc;
    }

    /** Listens until it is closed. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    Listening listen(WakeUp wakeUp) {
        var thread = Thread.ofVirtual().name("outbox-relay-listen").start(() -> listenUntilInterrupted(wakeUp));
        return thread::interrupt;
    }

    void forward() throws InterruptedException {
        jdbc.sql("select pg_notify('" + CHANNEL + "', '')")
                .query((_, _) -> CHANNEL)
                .list();
        Thread.sleep(MIN_INTERVAL);
    }

    private void listenUntilInterrupted(WakeUp wakeUp) {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = unpooled.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                var pg = connection.unwrap(PGConnection.class);
                while (!Thread.currentThread().isInterrupted()) {
                    if (pg.getNotifications((int) WAIT.toMillis()).length > 0) {
                        wakeUp.signal();
                    }
                }
            } catch (SQLException e) {
                log.debug("Lost the connection that listens for commits of other instances; polling continues", e);
                try {
                    Thread.sleep(WAIT);
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }
}
