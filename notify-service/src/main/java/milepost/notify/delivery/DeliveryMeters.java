package milepost.notify.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import milepost.notify.delivery.BacklogRepository.Backlog;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The backlog, for operators. Counted regularly rather than at each scrape, because counting takes time. */
@Component
class DeliveryMeters {

    private final BacklogRepository backlog;
    private volatile Backlog pending = new Backlog(0, 0, 0, Duration.ZERO);

    DeliveryMeters(BacklogRepository backlog, MeterRegistry meters) {
        this.backlog = backlog;
        Gauge.builder("milepost.delivery.pending", () -> pending.count())
                .description("Pending deliveries to active subscriptions, counted up to 100,000")
                .register(meters);
        Gauge.builder("milepost.delivery.oldest.age", () -> pending.oldest().toMillis() / 1_000.0)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    /** As it was when it was last counted. */
    Backlog pending() {
        return pending;
    }

    @Scheduled(fixedDelayString = "10s")
    void count() {
        try {
            pending = backlog.pending();
        } catch (DataAccessException | TransactionException _) {
            // The health check reports that the database is down; the figures stay as they were.
        }
    }
}
