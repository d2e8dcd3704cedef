package milepost.notify.subscription;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How many subscriptions there are in each state, for operators: disabled ones have owners who may not know. */
@Component
class SubscriptionMeters {

    private final SubscriptionRepository subscriptions;
    private volatile Map<SubscriptionState, Long> counts = new EnumMap<>(SubscriptionState.class);

    SubscriptionMeters(SubscriptionRepository subscriptions, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        for (var state : SubscriptionState.values()) {
            Gauge.builder("milepost.subscriptions", () -> counts.getOrDefault(state, 0L))
                    .description("Subscriptions by state")
                    .tag("state", state.code())
                    .register(meters);
        }
    }

    @Scheduled(fixedDelayString = "10s")
    void look() {
        try {
            counts = subscriptions.countByState();
        } catch (DataAccessException | TransactionException _) {
            // Health says that the database is away; the figures stay as they were.
        }
    }
}
