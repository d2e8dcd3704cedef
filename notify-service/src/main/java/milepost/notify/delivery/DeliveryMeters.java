package milepost.notify.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import milepost.notify.delivery.BacklogRepository.Backlog;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What waits, for operators. Looked up now and then rather than at each scrape, because counting takes time. */
@Component
class DeliveryMeters {

    private final BacklogRepository backlog;
    private final HeldEventRepository heldEvents;
    private volatile Backlog waiting = new Backlog(0, Duration.ZERO);
    private volatile long held;

    DeliveryMeters(BacklogRepository backlog, HeldEventRepository heldEvents, MeterRegistry meters) {
        this.backlog = backlog;
        this.heldEvents = heldEvents;
        Gauge.builder("milepost.delivery.pending", () -> waiting.pending())
                .description("Deliveries to active subscriptions that have not ended, counted up to 100,000")
                .register(meters);
        Gauge.builder("milepost.delivery.oldest.age", () -> waiting.oldest().toMillis() / 1_000.0)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("milepost.delivery.held", () -> held)
                .description("Events that wait for the registry's topic to tell of their project")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "10s")
    void look() {
        try {
            waiting = backlog.pending();
            held = heldEvents.count();
        } catch (DataAccessException | TransactionException _) {
            // Health says that the database is away; the figures stay as they were.
        }
    }
}
