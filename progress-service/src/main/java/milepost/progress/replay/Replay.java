package milepost.progress.replay;

import java.time.Duration;
import milepost.messaging.failure.Reason;
import milepost.messaging.sweep.SweepGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills a new database from the topics when the service starts, if the site asks for it. Until that is done sweeps and writes wait,
 * so that nothing is published. It is tried again until it succeeds, and goes on after a restart where it was.
 */
@Component
class Replay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ReplayBeginning beginning;
    private final ReplayRepository repository;
    private final TopicCopying copying;
    private final EventReplay events;
    private final SweepGate sweeps;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    Replay(
            ReplayBeginning beginning,
            ReplayRepository repository,
            TopicCopying copying,
            EventReplay events,
            SweepGate sweeps) {
        this.beginning = beginning;
        this.repository = repository;
        this.copying = copying;
        this.events = events;
        this.sweeps = sweeps;
    }

    /** Before consumers, sweeps and the web server start. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        events.countSetAside();
        if (beginning.isDue()) {
            sweeps.close();
            thread = Thread.ofPlatform().name("replay").start(this::run);
        }
    }

    private void run() {
        try {
            while (!isDone()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns false if it has to be tried again. */
    private boolean isDone() {
        try {
            replay();
            return true;
        } catch (RuntimeException e) {
            log.atWarn().setCause(e).log("The replay was interrupted and goes on in {}: {}", PAUSE, Reason.of(e));
            return false;
        }
    }

    private void replay() {
        copying.copyAll();
        var upTo = repository.eventsTo();
        events.applyAll(upTo);
        if (!Thread.currentThread().isInterrupted()) {
            events.finish(upTo);
            sweeps.open();
            log.info("The replay of the topics is finished");
        }
    }

    /** Whether writes and sweeps have to wait. */
    boolean isActive() {
        return !sweeps.isOpen();
    }

    @Override
    public void stop() {
        try {
            while (isRunning()) {
                thread.interrupt();
                thread.join(Duration.ofMillis(100));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
