package milepost.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import milepost.messaging.failure.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of the relay for health, metrics and the log. */
final class RelayState {

    private static final Logger log = LoggerFactory.getLogger(RelayState.class);

    private final Counter sent;
    private final Timer delay;
    private final Counter failures;
    private final SentVersions versions;
    private volatile boolean leading;
    private volatile @Nullable String lastFailure;

    RelayState(MeterRegistry meters) {
        Gauge.builder("milepost.relay.leading", () -> leading ? 1 : 0)
                .description("1 if this instance sends the outbox to Kafka, otherwise 0")
                .register(meters);
        sent = Counter.builder("milepost.relay.sent")
                .description("Events that Kafka has acknowledged")
                .register(meters);
        delay = Timer.builder("milepost.relay.delay")
                .description("Time from inserting an event into the outbox until Kafka has acknowledged it")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        failures = Counter.builder("milepost.relay.failures")
                .description("Failures after which the relay started again at its cursor")
                .register(meters);
        versions = new SentVersions(meters);
    }

    boolean isLeading() {
        return leading;
    }

    /** Returns why the relay last failed, or empty once it has sent events again or follows another instance. */
    Optional<String> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    void leading(boolean now) {
        if (now && !leading) {
            log.info("This instance leads the relay");
        }
        leading = now;
    }

    void following() {
        lastFailure = null; // another instance leads, and reports for itself
    }

    void sent(List<OutboxRow> rows) {
        lastFailure = null;
        sent.increment(rows.size());
        var now = Instant.now();
        for (var row : rows) {
            delay.record(Duration.between(row.createdAt(), now));
            versions.sent(row);
        }
    }

    void failed(Exception e) {
        failures.increment();
        if (lastFailure == null) { // the first of several
            log.warn("The relay failed and will try again: {}", Reason.of(e));
        }
        lastFailure = Reason.of(e);
    }
}
