package milepost.notify.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.notify.store.DeliveryStore;
import milepost.notify.subscription.Subscription;
import milepost.notify.subscription.SubscriptionProblems;
import milepost.notify.subscription.SubscriptionRegistry;
import milepost.notify.subscription.SubscriptionState;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets subscribers read their deliveries and have them sent again. */
@Service
public class Deliveries {

    private final SubscriptionRegistry subscriptions;
    private final DeliveryStore deliveries;
    private final DeliveryLogRepository log;
    private final TestDeliveries tests;

    Deliveries(
            SubscriptionRegistry subscriptions,
            DeliveryStore deliveries,
            DeliveryLogRepository log,
            TestDeliveries tests) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.log = log;
        this.tests = tests;
    }

    /** Returns a delivery with every attempt; 404 for one of another subscriber's. */
    Delivery get(UUID id, Caller caller) {
        return own(id, caller).with(log.attempts(id));
    }

    List<Delivery> list(
            UUID subscription, @Nullable DeliveryState state, @Nullable UUID beforeEvent, int limit, Caller caller) {
        subscriptions.own(subscription, caller);
        return log.of(subscription, state == null ? null : state.code(), beforeEvent, limit);
    }

    public Optional<Delivery> ofEvent(UUID subscription, UUID event) {
        return log.ofEvent(subscription, event);
    }

    /** Sends a delivery again, under the same webhook-id, whatever its state. */
    @Transactional
    Delivery redeliver(UUID id, Caller caller) {
        var delivery = own(id, caller);
        requireActive(delivery.subscriptionId(), caller);
        deliveries.sendAgain(id);
        return own(id, caller);
    }

    /** Sends again those deliveries whose event was recorded in the given time; returns how many there are. */
    @Transactional
    int recover(UUID subscription, Instant since, Instant until, Collection<String> states, Caller caller) {
        requireActive(subscription, caller);
        return deliveries.sendAgain(subscription, since, until, states);
    }

    /** Sends a test event, so that the subscriber sees whether the endpoint works. */
    @Transactional
    Delivery test(UUID id, Caller caller) {
        requireActive(id, caller);
        return own(tests.plan(id), caller);
    }

    private Subscription requireActive(UUID id, Caller caller) {
        var subscription = subscriptions.own(id, caller);
        if (subscription.state() != SubscriptionState.ACTIVE) {
            throw SubscriptionProblems.notActive(subscription);
        }
        if (!subscription.channel().sends()) {
            throw SubscriptionProblems.nothingSent(id);
        }
        return subscription;
    }

    private Delivery own(UUID id, Caller caller) {
        return log.find(id)
                .filter(delivery -> subscriptions.isOwn(delivery.subscriptionId(), caller))
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "delivery-not-found", id));
    }
}
