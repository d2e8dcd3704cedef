package milepost.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import milepost.messaging.WakeUp;
import milepost.messaging.outbox.EventsCommitted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Sends outbox rows to Kafka, at least once and in order per aggregate. One instance leads; the others forward the
 * wake-ups of their own commits and wait until they can lead. The cursor moves only after Kafka has acknowledged. After any
 * failure the producer is replaced and everything after the cursor is sent again.
 */
final class OutboxRelay implements SmartLifecycle {

    static final SnapshotCursor.Source<OutboxRow> OUTBOX = new SnapshotCursor.Source<>(
            "messaging.outbox",
            "b.pos, b.id, b.aggregateid, b.version, b.type, b.headers, b.payload, b.created_at",
            OutboxRow.MAPPER,
            OutboxRow::pos);

    /** The name of the relay's cursor. */
    static final String CURSOR = "kafka";

    private static final int BATCH = 1_000;
    private static final Duration POLL = Duration.ofMillis(250); // in case a wake-up is lost
    private static final Duration RETRY = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final DataSource unpooled;
    private final Supplier<EventPublisher> publishers;
    private final WakeUp wakeUp;
    private final RelayNotifications notifications;
    private final RelayState state;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    OutboxRelay(
            DataSource unpooled,
            Supplier<EventPublisher> publishers,
            WakeUp wakeUp,
            RelayNotifications notifications,
            RelayState state) {
        this.unpooled = unpooled;
        this.publishers = publishers;
        this.wakeUp = wakeUp;
        this.notifications = notifications;
        this.state = state;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running && thread.isAlive();
    }

    @EventListener
    void committed(EventsCommitted events) {
        wakeUp.signal();
    }

    private void run() {
        while (running) {
            try (var cursor = SnapshotCursor.lead(unpooled, CURSOR, OUTBOX).orElse(null)) {
                if (cursor == null) {
                    follow();
                } else {
                    lead(cursor);
                }
            } catch (InterruptedException e) {
                return;
            } catch (FencedException e) {
                log.warn("Another instance leads the relay now");
            } catch (RuntimeException | SQLException e) {
                state.failed(e);
                pause();
            } finally {
                state.leading(false);
            }
        }
    }

    private void lead(SnapshotCursor<OutboxRow> cursor) throws InterruptedException {
        state.leading(true);
        try (var publisher = publishers.get();
                var _ = notifications.listen(wakeUp)) {
            while (running) {
                var rows = cursor.next(BATCH);
                if (rows.isEmpty()) {
                    wakeUp.await(POLL);
                    continue;
                }
                publisher.publish(rows);
                cursor.advance();
                state.sent(rows);
            }
        }
    }

    private void follow() throws InterruptedException {
        if (wakeUp.await(RETRY)) {
            notifications.forward();
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
