package milepost.messaging.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** The counters of one consumer. */
final class ProjectionMeters {

    private final Counter applied;
    private final Counter redelivered;
    private final Counter gaps;
    private final Counter deadLetters;
    private final Counter reused;
    private final Counter unsigned;

    ProjectionMeters(MeterRegistry meters, String consumer) {
        applied = counter(meters, consumer, "applied", "Events applied");
        redelivered = counter(meters, consumer, "redelivered", "Events that were delivered again and changed nothing");
        gaps = counter(meters, consumer, "gaps", "Aggregates parked because an earlier event has not arrived");
        deadLetters = counter(meters, consumer, "dead.letters", "Records that could not be handled");
        reused = counter(
                meters, consumer, "versions.reused", "Versions that arrived as two different events; must stay 0");
        unsigned = counter(
                meters, consumer, "unsigned", "Records that the owner of their topic has not signed; must stay 0");
    }

    private static Counter counter(MeterRegistry meters, String consumer, String name, String description) {
        return Counter.builder("milepost.projection." + name)
                .description(description)
                .tag("consumer", consumer)
                .register(meters);
    }

    void applied(int events) {
        applied.increment(events);
    }

    void redelivered() {
        redelivered.increment();
    }

    void gap() {
        gaps.increment();
    }

    void deadLetter() {
        deadLetters.increment();
    }

    void unsigned() {
        unsigned.increment();
    }

    void versionReused() {
        reused.increment();
    }
}
