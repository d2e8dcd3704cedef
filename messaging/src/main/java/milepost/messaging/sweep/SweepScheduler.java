package milepost.messaging.sweep;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Runs each sweep on a thread of its own, so that none waits for another one or for other scheduled tasks. */
final class SweepScheduler implements SmartLifecycle {

    /** How long a batch may still run when the service stops. */
    private static final int TERMINATION_SECONDS = 10;

    private final List<ScheduledSweep> sweeps;
    private @Nullable ThreadPoolTaskScheduler scheduler;

    SweepScheduler(List<ScheduledSweep> sweeps) {
        this.sweeps = List.copyOf(sweeps);
    }

    @Override
    public synchronized void start() {
        if (sweeps.isEmpty() || scheduler != null) {
            return;
        }
        var started = new ThreadPoolTaskScheduler();
        started.setPoolSize(sweeps.size());
        started.setThreadNamePrefix("sweep-");
        started.setAwaitTerminationSeconds(TERMINATION_SECONDS);
        started.initialize();
        sweeps.forEach(sweep -> started.scheduleWithFixedDelay(sweep, sweep.interval()));
        scheduler = started;
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
