package milepost.notify.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.Author;
import milepost.events.EventEnvelope;
import milepost.events.EventSource;
import milepost.messaging.EventIds;
import milepost.notify.subscription.DeliveriesDue;
import milepost.notify.subscription.Subscription;
import milepost.notify.subscription.SubscriptionEnded;
import milepost.notify.subscription.SubscriptionProblems;
import milepost.notify.subscription.SubscriptionRegistry;
import milepost.notify.subscription.SubscriptionState;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What subscribers see of their deliveries and can have done with them. */
@Service
class Deliveries {

    /** On no topic, so it is no event of ours: it only shows that the endpoint works. */
    static final String TEST_TYPE = "milepost.subscription.test.v1";

    private final SubscriptionRegistry subscriptions;
    private final DeliveryRepository deliveries;
    private final DeliveryLogRepository log;
    private final ApplicationEventPublisher inside;
    private final JsonMapper json;
    private final Clock clock;

    Deliveries(
            SubscriptionRegistry subscriptions,
            DeliveryRepository deliveries,
            DeliveryLogRepository log,
            ApplicationEventPublisher inside,
            JsonMapper json,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.log = log;
        this.inside = inside;
        this.json = json;
        this.clock = clock;
    }

    /** With every attempt; 404 for a delivery to someone else. */
    Delivery get(UUID id, Caller caller) {
        return own(id, caller).with(log.attempts(id));
    }

    List<Delivery> list(
            UUID subscription, @Nullable String state, @Nullable UUID beforeEvent, int limit, Caller caller) {
        subscriptions.own(subscription, caller);
        return log.of(subscription, state, beforeEvent, limit);
    }

    /** Sends it again, under the same webhook-id, whatever came of it before. */
    @Transactional
    Delivery redeliver(UUID id, Caller caller) {
        var delivery = own(id, caller);
        requireActive(delivery.subscriptionId(), caller);
        deliveries.sendAgain(id);
        inside.publishEvent(new DeliveriesDue(Set.of(delivery.subscriptionId())));
        return own(id, caller);
    }

    /** Sends again what ended in the given time; returns how many deliveries that are. */
    @Transactional
    int recover(Recovery recovery, Caller caller) {
        requireActive(recovery.subscription(), caller);
        var count = deliveries.sendAgain(recovery);
        inside.publishEvent(new DeliveriesDue(Set.of(recovery.subscription())));
        return count;
    }

    /** Sends an event of no project, so that the subscriber sees whether the endpoint works. */
    @Transactional
    Delivery test(UUID id, Caller caller) {
        var subscription = requireActive(id, caller);
        var now = clock.instant();
        var envelope = new EventEnvelope(
                EventIds.next(), EventSource.NOTIFY, TEST_TYPE, id.toString(), 0, now, now, Author.SYSTEM, null);
        var event = StoredEvent.of(envelope, null, json.writeValueAsBytes(Map.of("subscriptionId", subscription.id())));
        var delivery = PlannedDelivery.of(id, event.id());
        deliveries.insertEvents(List.of(event));
        deliveries.insert(List.of(delivery));
        inside.publishEvent(new DeliveriesDue(Set.of(id)));
        return own(delivery.id(), caller);
    }

    @EventListener
    void on(SubscriptionEnded ended) {
        deliveries.endPending(ended.subscription());
    }

    private Subscription requireActive(UUID id, Caller caller) {
        var subscription = subscriptions.own(id, caller);
        if (subscription.state() != SubscriptionState.ACTIVE) {
            throw SubscriptionProblems.notActive(subscription);
        }
        return subscription;
    }

    private Delivery own(UUID id, Caller caller) {
        return log.find(id)
                .filter(delivery -> subscriptions.isOwn(delivery.subscriptionId(), caller))
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "delivery-not-found", id));
    }
}
