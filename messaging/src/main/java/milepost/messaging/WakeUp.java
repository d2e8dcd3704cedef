package milepost.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a waiting thread in this JVM that there is work. Many signals before it wakes are one. */
public final class WakeUp {

    private final Semaphore signals = new Semaphore(0);

    public void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /**
     * Waits for a signal, or for as long as given.
     *
     * @return whether there was a signal
     */
    public boolean await(Duration atMost) throws InterruptedException {
        var signalled = signals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        signals.drainPermits();
        return signalled;
    }
}
