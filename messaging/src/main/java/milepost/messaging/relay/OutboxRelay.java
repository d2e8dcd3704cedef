package milepost.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import milepost.messaging.WakeUp;
import milepost.messaging.lease.FencedException;
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
    private static final Duration POLL = Duration.ofSeconds(1); // in case a wake-up is lost
    private static final Duration RETRY = Duration.ofMillis(500);

    /** How long Kafka may acknowledge nothing before the producer is replaced; doubled each time up to the limit. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final DataSource unpooled;
    private final Supplier<EventPublisher> publishers;
    private final WakeUp wakeUp;
    private final RelayNotifications notifications;
    private final RelayState state;
    private final UUID holder = UUID.randomUUID();
    private final Duration firstPatience;
    private Duration patience; // only used by the relay's thread
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    OutboxRelay(
            DataSource unpooled,
            Supplier<EventPublisher> publishers,
            WakeUp wakeUp,
            RelayNotifications notifications,
            RelayState state) {
        this(unpooled, publishers, wakeUp, notifications, state, PATIENCE);
    }

    /** @param patience how long Kafka may acknowledge nothing before the producer is replaced for the first time */
    OutboxRelay(
            DataSource unpooled,
            Supplier<EventPublisher> publishers,
            WakeUp wakeUp,
            RelayNotifications notifications,
            RelayState state,
            Duration patience) {
        this.unpooled = unpooled;
        this.publishers = publishers;
        this.wakeUp = wakeUp;
        this.notifications = notifications;
        this.state = state;
        this.firstPatience = patience;
        this.patience = patience;
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
            try (var cursor =
                    SnapshotCursor.lead(unpooled, CURSOR, OUTBOX, holder).orElse(null)) {
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
                cursor.requireLead();
                if (rows.isEmpty()) {
                    wakeUp.await(POLL);
                    continue;
                }
                publish(publisher, rows);
                cursor.advance();
                state.sent(rows);
            }
        }
    }

    /** A broker that needs longer than the patience for a single batch must not be sent the same batch for ever. */
    private void publish(EventPublisher publisher, List<OutboxRow> rows) throws InterruptedException {
        try {
            publisher.publish(rows, patience);
            patience = firstPatience;
        } catch (SilenceException e) {
            patience = patience.multipliedBy(2).compareTo(LONGEST_PATIENCE) < 0
                    ? patience.multipliedBy(2)
                    : LONGEST_PATIENCE;
            throw e;
        }
    }

    private void follow() throws InterruptedException {
        state.following();
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
