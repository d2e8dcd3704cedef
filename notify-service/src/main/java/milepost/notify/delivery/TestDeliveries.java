package milepost.notify.delivery;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import milepost.notify.store.DeliveryStore;
import milepost.notify.store.PlannedDelivery;
import milepost.notify.subscription.SubscriptionChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plans deliveries of test events, for which subscribers ask, and which channels that have not been tried get by themselves. */
@Component
class TestDeliveries {

    private final DeliveryStore deliveries;
    private final JsonMapper json;
    private final Clock clock;

    TestDeliveries(DeliveryStore deliveries, JsonMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(SubscriptionChange.Untried change) {
        plan(change.subscription());
    }

    /** Returns the id of the delivery. */
    UUID plan(UUID subscription) {
        var event = TestEvent.of(subscription, clock.instant(), json);
        var delivery = PlannedDelivery.of(subscription, event.id());
        deliveries.add(List.of(event), List.of(delivery));
        return delivery.id();
    }
}
