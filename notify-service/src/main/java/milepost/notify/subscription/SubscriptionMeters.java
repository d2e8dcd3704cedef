package milepost.notify.subscription;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The number of subscriptions by state, for operators: the owners of disabled ones may not have noticed. */
@Component
public class SubscriptionMeters {

    private final SubscriptionRepository subscriptions;
    private volatile Map<SubscriptionState, Long> counts = new EnumMap<>(SubscriptionState.class);

    SubscriptionMeters(SubscriptionRepository subscriptions, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        for (var state : SubscriptionState.values()) {
            Gauge.builder("milepost.subscriptions", () -> count(state))
                    .description("Subscriptions by state")
                    .tag("state", state.code())
                    .register(meters);
        }
    }

    /** How many there were when they were last counted. */
    public long count(SubscriptionState state) {
        return counts.getOrDefault(state, 0L);
    }

    @Scheduled(fixedDelayString = "10s")
    void count() {
        try {
            counts = subscriptions.countByState();
        } catch (DataAccessException | TransactionException _) {
            // The health check reports that the database is down; the figures stay as they were.
        }
    }
}
