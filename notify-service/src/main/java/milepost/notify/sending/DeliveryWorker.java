package milepost.notify.sending;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import milepost.messaging.WakeUp;
import milepost.notify.sending.Lanes.Room;
import milepost.notify.subscription.DeliveriesDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Attempts what is due. Woken when deliveries have been planned here; a look at the database every second finds what other
 * instances planned, what is due again, and what was under way when an instance died.
 */
@Component
class DeliveryWorker implements SmartLifecycle {

    /** Longer than an attempt can take and its result can wait to be written. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int LANES_AT_ONCE = 1_000;
    private static final int CLAIMS_AT_ONCE = 256;
    private static final int IN_ALL = 4_096;

    private final ClaimRepository claims;
    private final EventBodies bodies;
    private final Sender sender;
    private final ResultWriter results;
    private final WakeUp wakeUp = new WakeUp();
    private final Lanes lanes;
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private List<Thread> threads = List.of();
    private UUID lookedUpTo = BEFORE_ALL;

    DeliveryWorker(
            ClaimRepository claims,
            EventBodies bodies,
            Sender sender,
            ResultWriter results,
            SendingProperties settings) {
        this.claims = claims;
        this.bodies = bodies;
        this.sender = sender;
        this.results = results;
        this.lanes = new Lanes(settings.inFlight(), IN_ALL, wakeUp);
    }

    @TransactionalEventListener
    void on(DeliveriesDue due) {
        lanes.due(due.subscriptions());
    }

    @Override
    public void start() {
        running = true;
        threads = List.of(
                Thread.ofPlatform().name("deliveries").start(this::dispatch),
                Thread.ofPlatform().name("delivery-results").start(this::writeResults));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether what is due is attempted and what came of it is written down. */
    boolean isWorking() {
        return running && threads.stream().allMatch(Thread::isAlive);
    }

    int underWay() {
        return lanes.underWay();
    }

    /** Claims nothing more, lets what is under way come to its end for a while, and writes that down. */
    @Override
    public void stop() {
        running = false;
        attempts.shutdown();
        try {
            wakeUp.signal();
            if (!attempts.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
                log.info("Ends with {} attempts under way; they are made again", lanes.underWay());
            }
            for (var thread : threads) {
                thread.join(LAST_ANSWERS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void dispatch() {
        var nextLook = System.nanoTime();
        while (running) {
            try {
                if (System.nanoTime() >= nextLook) {
                    look();
                    nextLook = System.nanoTime() + POLL.toNanos();
                }
                var rooms = lanes.take(CLAIMS_AT_ONCE);
                if (rooms.isEmpty()) {
                    wakeUp.await(Duration.ofNanos(Math.max(1, nextLook - System.nanoTime())));
                } else {
                    attempt(rooms);
                }
            } catch (DataAccessException | TransactionException e) {
                log.warn("Cannot claim deliveries, trying again: {}", e.getMessage());
                pause();
            } catch (RejectedExecutionException _) {
                return; // the service ends
            } catch (RuntimeException e) {
                log.error("Cannot attempt deliveries, trying again", e);
                pause();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static void pause() {
        LockSupport.parkNanos(POLL.toNanos());
    }

    /** Goes on behind the last one at the next look when there were too many for one. */
    private void look() {
        var found = claims.withDue(lookedUpTo, LANES_AT_ONCE);
        lanes.due(found);
        lookedUpTo = found.size() < LANES_AT_ONCE ? BEFORE_ALL : found.getLast();
    }

    private void attempt(List<Room> rooms) {
        List<Claim> claimed = List.of();
        try {
            claimed = claims.claim(rooms, UUID.randomUUID(), LEASE);
        } finally {
            var sizes = claimed.stream().collect(Collectors.groupingBy(Claim::subscription, Collectors.counting()));
            rooms.forEach(room ->
                    lanes.used(room, sizes.getOrDefault(room.subscription(), 0L).intValue()));
        }
        var begun = 0;
        try {
            var events = bodies.of(claimed.stream().map(Claim::event).toList());
            for (var claim : claimed) {
                var event = Objects.requireNonNull(events.get(claim.event()), "An event with deliveries has a body");
                attempts.execute(() -> attempt(claim, event));
                begun++;
            }
        } finally {
            // What could not be begun is due again when its lease ends.
            claimed.stream().skip(begun).forEach(claim -> lanes.ended(claim.subscription(), false));
        }
    }

    private void attempt(Claim claim, EventBody event) {
        var success = false;
        try {
            var result = sender.attempt(claim, event);
            success = result.delivered();
            results.add(result);
        } catch (RuntimeException e) {
            log.error("An attempt broke off delivery={}", claim.delivery(), e);
        } finally {
            lanes.ended(claim.subscription(), success);
        }
    }

    private void writeResults() {
        try {
            while (running || !attempts.isTerminated() || !results.isEmpty()) {
                results.writeNext(Duration.ofMillis(200));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
