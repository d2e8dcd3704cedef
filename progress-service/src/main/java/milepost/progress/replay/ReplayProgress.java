package milepost.progress.replay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells how far the replay of this instance has got: in log lines, and in gauges. */
@Component
class ReplayProgress {

    private static final Logger log = LoggerFactory.getLogger(ReplayProgress.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final AtomicLong remaining = new AtomicLong();
    private final AtomicLong setAside = new AtomicLong();
    private long done;
    private long toldAt = System.nanoTime();

    ReplayProgress(MeterRegistry meters) {
        Gauge.builder("milepost.replay.remaining", remaining, AtomicLong::get)
                .description("Records to be read or events to be applied in this part of the replay")
                .register(meters);
        Gauge.builder("milepost.replay.set.aside", setAside, AtomicLong::get)
                .description("Projects some of whose events could not be replayed")
                .register(meters);
    }

    long remaining() {
        return remaining.get();
    }

    long projectsSetAside() {
        return setAside.get();
    }

    void setAside(long projects) {
        setAside.set(projects);
    }

    /**
     * Tells of a batch, in the log every ten seconds.
     *
     * @param part what is being done
     */
    void step(String part, long events, long left) {
        remaining.set(left);
        done += events;
        var passed = System.nanoTime() - toldAt;
        if (passed >= PAUSE.toNanos() || left == 0) {
            log.atInfo()
                    .addKeyValue("remaining", left)
                    .addKeyValue("eventsPerSecond", Math.round(done * 1e9 / passed))
                    .log("The replay {}", part);
            toldAt = System.nanoTime();
            done = 0;
        }
    }
}
