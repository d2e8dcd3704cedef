package milepost.notify.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.notify.channel.Refusal;
import milepost.notify.store.AttemptResult;
import milepost.notify.store.DueQueue;
import milepost.notify.subscription.SubscriptionRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records results, counts them, and disables subscriptions whose endpoint no longer exists or has failed for too long. */
@Component
class ResultRecorder {

    private static final Logger log = LoggerFactory.getLogger(ResultRecorder.class);

    private final DueQueue queue;
    private final SubscriptionRegistry subscriptions;
    private final SendingProperties settings;
    private final MeterRegistry meters;

    ResultRecorder(
            DueQueue queue, SubscriptionRegistry subscriptions, SendingProperties settings, MeterRegistry meters) {
        this.queue = queue;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.meters = meters;
    }

    /** Records the results of attempts to make different deliveries. */
    void recordAll(List<AttemptResult> results) {
        var failing = queue.recordResults(results, settings.disableAfter(), settings.disableAfterFailures());
        results.forEach(this::count);
        refusals(results).forEach((id, refusal) -> disable(id, refusal.code(), refusal.text()));
        var days = settings.disableAfter().toDays();
        failing.forEach(id -> disable(id, "failing", "No delivery has succeeded for %d days".formatted(days)));
    }

    private static Map<UUID, Refusal> refusals(List<AttemptResult> results) {
        var refusals = new LinkedHashMap<UUID, Refusal>();
        for (var result : results) {
            var refusal = result.result().refusal();
            if (refusal != null) {
                refusals.putIfAbsent(result.delivery().subscription(), refusal);
            }
        }
        return refusals;
    }

    private void count(AttemptResult result) {
        var outcome = result.result().outcome().code();
        Counter.builder("milepost.delivery.attempts")
                .description("Attempts to deliver, by outcome")
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    private void disable(UUID subscription, String code, String text) {
        try {
            subscriptions.disable(subscription, code, text);
        } catch (RuntimeException e) {
            log.warn("Cannot disable subscription {}, trying again when it fails: {}", subscription, e.getMessage());
        }
    }
}
