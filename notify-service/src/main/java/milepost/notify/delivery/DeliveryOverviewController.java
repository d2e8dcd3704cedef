package milepost.notify.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import milepost.notify.channel.Outcome;
import milepost.notify.subscription.SubscriptionMeters;
import milepost.notify.subscription.SubscriptionState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All deliveries together over HTTP, for operators. */
@RestController
@RequestMapping("/v1/operations")
@Tag(name = "Operations")
class DeliveryOverviewController {

    private final DeliveryMeters deliveries;
    private final SubscriptionMeters subscriptions;
    private final MeterRegistry meters;

    DeliveryOverviewController(DeliveryMeters deliveries, SubscriptionMeters subscriptions, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.meters = meters;
    }

    @GetMapping("/deliveries")
    @Operation(
            operationId = "deliveryOverview",
            summary = "How many deliveries wait, how attempts have ended, and how many subscriptions there are",
            description = "Counted every ten seconds; attempts since this instance was started.")
    DeliveryOverview overview() {
        var pending = deliveries.pending();
        return new DeliveryOverview(
                pending.count(),
                pending.underWay(),
                pending.failing(),
                pending.oldest().toMillis() / 1000.0,
                Arrays.stream(Outcome.values()).map(this::attempts).toList(),
                Arrays.stream(SubscriptionState.values())
                        .map(state -> new SubscriptionCount(state.code(), subscriptions.count(state)))
                        .toList());
    }

    private OutcomeCount attempts(Outcome outcome) {
        var counter = meters.find("milepost.delivery.attempts")
                .tag("outcome", outcome.code())
                .counter();
        return new OutcomeCount(outcome.code(), counter == null ? 0 : (long) counter.count());
    }

    /**
     * @param waiting deliveries to active subscriptions that have not ended, counted up to 100,000
     * @param underWay those of them of which an attempt is being made
     * @param failing those of them of which the last attempt has failed
     * @param oldestSeconds how long the oldest of them has waited
     */
    record DeliveryOverview(
            long waiting,
            long underWay,
            long failing,
            double oldestSeconds,
            List<OutcomeCount> attempts,
            List<SubscriptionCount> subscriptions) {}

    /** @param outcome as of an attempt */
    record OutcomeCount(String outcome, long count) {}

    /** @param state as of a subscription */
    record SubscriptionCount(String state, long count) {}
}
