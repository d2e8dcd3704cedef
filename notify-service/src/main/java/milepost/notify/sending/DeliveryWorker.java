package milepost.notify.sending;

import java.time.Duration;
import java.util.List;
import milepost.notify.store.DeliveriesDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the sending. It is woken when deliveries become due through this instance; a look at the database every second finds
 * what other instances planned, what is due again, and what was under way when an instance died.
 */
@Component
class DeliveryWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
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
        dispatcher.start();
        running = true;
        threads = List.of(
                Thread.ofPlatform().name("deliveries").start(new DispatchLoop(dispatcher, this::isRunning)),
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
