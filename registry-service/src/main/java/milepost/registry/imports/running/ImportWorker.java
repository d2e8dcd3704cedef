package milepost.registry.imports.running;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import milepost.registry.imports.state.ImportProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries out imports on one thread of each instance, batch after batch, the one that has waited longest first. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long STOP_MILLIS = 10_000;

    private final ImportSteps steps;
    private final Duration interval;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    ImportWorker(ImportSteps steps, ImportProperties properties) {
        this.steps = steps;
        this.interval = properties.interval();
    }

    /** There is something to be done. */
    void wake() {
        work.release();
    }

    private void run() {
        while (isRunning()) {
            try {
                if (!steps.step()) {
                    var _ = work.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.atWarn().setCause(e).log("An import could not go on; it is tried again");
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(interval);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        var started = new Thread(this::run, "imports");
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        var stopped = thread;
        thread = null;
        wake();
        if (stopped != null) {
            try {
                stopped.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
