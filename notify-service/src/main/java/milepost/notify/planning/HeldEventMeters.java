package milepost.notify.planning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How many events are held, for operators. Counted regularly rather than at each scrape, because counting takes time. */
@Component
class HeldEventMeters {

    private final HeldEventRepository heldEvents;
    private volatile long held;

    HeldEventMeters(HeldEventRepository heldEvents, MeterRegistry meters) {
        this.heldEvents = heldEvents;
        Gauge.builder("milepost.delivery.held", () -> held)
                .description("Events that wait until their project is known from the registry's topic")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "10s")
    void count() {
        try {
            held = heldEvents.count();
        } catch (DataAccessException | TransactionException _) {
            // The health check reports that the database is down; the figure stays as it was.
        }
    }
}
