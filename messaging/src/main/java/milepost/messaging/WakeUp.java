package milepost.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a waiting thread of this JVM. Several signals before it wakes count as one. */
public final class WakeUp {

    private final Semaphore signals = new Semaphore(0);

    public void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /**
     * Waits for a signal, at most for the given time.
     *
     * @return whether there was a signal
     */
    public boolean await(Duration atMost) throws InterruptedException {
        var signalled = signals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        signals.drainPermits();
        return signalled;
    }
}
