package milepost.notify.sending;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import milepost.notify.store.DeliveriesDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the sending. It is woken when deliveries become due through this instance; a look at the database every second finds
 * what other instances planned, what is due again, and what was under way when an instance died.
 */
@Component
class DeliveryWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private final Dispatcher dispatcher;
    private final ResultWriter results;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    DeliveryWorker(Dispatcher dispatcher, ResultWriter results) {
        this.dispatcher = dispatcher;
        this.results = results;
    }

    @TransactionalEventListener
    void on(DeliveriesDue due) {
        dispatcher.add(due.subscriptions());
    }

    @Override
    public void start() {
        running = true;
        threads = List.of(
                Thread.ofPlatform().name("deliveries").start(this::dispatch),
                Thread.ofPlatform().name("delivery-results").start(this::recordResults));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether deliveries are attempted and their results recorded. */
    boolean isWorking() {
        return running && threads.stream().allMatch(Thread::isAlive);
    }

    int underWay() {
        return dispatcher.underWay();
    }

    /** Claims nothing more, waits some time for the attempts under way, and records their results. */
    @Override
    public void stop() {
        running = false;
        try {
            if (!dispatcher.stop(SHUTDOWN)) {
                log.info("Stopping with {} attempts under way; they will be repeated", dispatcher.underWay());
            }
            for (var thread : threads) {
                thread.join(SHUTDOWN);
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
                    dispatcher.look();
                    nextLook = System.nanoTime() + POLL.toNanos();
                }
                dispatcher.dispatch(Duration.ofNanos(Math.max(1, nextLook - System.nanoTime())));
            } catch (DataAccessException | TransactionException e) {
                log.warn("Cannot claim deliveries, trying again: {}", e.getMessage());
                LockSupport.parkNanos(POLL.toNanos());
            } catch (RejectedExecutionException | InterruptedException _) {
                return; // the service is stopping
            } catch (RuntimeException e) {
                log.error("Cannot attempt deliveries, trying again", e);
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private void recordResults() {
        try {
            while (running || !dispatcher.isStopped() || !results.isEmpty()) {
                results.writeNext(Duration.ofMillis(200));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
