package milepost.notify.sending;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Dispatches deliveries until the service stops, and goes on after errors. */
final class DispatchLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(DispatchLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Dispatcher dispatcher;
    private final BooleanSupplier isRunning;

    DispatchLoop(Dispatcher dispatcher, BooleanSupplier isRunning) {
        this.dispatcher = dispatcher;
        this.isRunning = isRunning;
    }

    @Override
    public void run() {
        var nextLook = System.nanoTime();
        while (isRunning.getAsBoolean()) {
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
}
