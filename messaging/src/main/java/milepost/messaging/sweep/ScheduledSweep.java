package milepost.messaging.sweep;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.NestedExceptionUtils;

/** One sweep of this instance: runs it, measures it and logs what it did. A failed run is repeated at the next interval. */
final class ScheduledSweep implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledSweep.class);

    /** Sweeps that run more often than this log their work at DEBUG. */
    private static final Duration OFTEN = Duration.ofSeconds(10);

    private final Sweep sweep;
    private final SweepRunner runner;
    private final SweepGate gate;
    private final SweepMeters meters;
    private final Level level;
    private boolean begun;
    private @Nullable Class<?> lastFailure;

    ScheduledSweep(Sweep sweep, SweepRunner runner, SweepGate gate, SweepMeters meters) {
        this.sweep = sweep;
        this.runner = runner;
        this.gate = gate;
        this.meters = meters;
        this.level = sweep.interval().compareTo(OFTEN) < 0 ? Level.DEBUG : Level.INFO;
    }

    Duration interval() {
        return sweep.interval();
    }

    @Override
    public void run() {
        if (!gate.isOpen()) {
            return;
        }
        var startedAt = System.nanoTime();
        try {
            if (!begun) {
                runner.begin(sweep);
                begun = true;
            }
            var handled = runner.run(sweep);
            meters.succeeded(System.nanoTime() - startedAt, handled);
            logSuccess(handled);
        } catch (RuntimeException e) {
            meters.failed(System.nanoTime() - startedAt);
            logFailure(e);
        }
    }

    private void logSuccess(int handled) {
        if (lastFailure != null) {
            lastFailure = null;
            LOG.atInfo().addKeyValue("sweep", sweep.name()).log("The sweep works again");
        }
        if (handled > 0) {
            LOG.atLevel(level)
                    .addKeyValue("sweep", sweep.name())
                    .addKeyValue("rows", handled)
                    .log("The sweep handled due rows");
        }
    }

    /** Logs the first of several failures that have the same cause. */
    private void logFailure(RuntimeException failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure).getClass();
        if (!Objects.equals(cause, lastFailure)) {
            lastFailure = cause;
            LOG.atWarn()
                    .addKeyValue("sweep", sweep.name())
                    .setCause(failure)
                    .log("The sweep failed and will be repeated at its next interval");
        }
    }
}
