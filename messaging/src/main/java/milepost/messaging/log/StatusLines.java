package milepost.messaging.log;

import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.time.Duration;

/** Says once a minute, on the standard error, that the log itself cannot be written. */
final class StatusLines implements StatusListener {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private long last = System.nanoTime() - INTERVAL.toNanos();

    @Override
    public synchronized void addStatusEvent(Status status) {
        var now = System.nanoTime();
        if (status.getEffectiveLevel() >= Status.WARN && now - last >= INTERVAL.toNanos()) {
            last = now;
            System.err.println("The log cannot be written: " + status.getMessage());
        }
    }
}
