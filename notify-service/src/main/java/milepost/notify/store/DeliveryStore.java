package milepost.notify.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.notify.store.DeliveriesDue.Due;
import milepost.notify.subscription.SubscriptionChange;
import milepost.notify.subscription.SubscriptionChange.Activated;
import milepost.notify.subscription.SubscriptionChange.Closed;
import milepost.notify.subscription.SubscriptionChange.Redirected;
import milepost.notify.subscription.SubscriptionChange.Unconfirmed;
import milepost.notify.subscription.SubscriptionChange.Untried;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds deliveries, makes them due again and ends them. The sender is woken once the transaction has committed. */
@Component
public class DeliveryStore {

    private final DeliveryRepository deliveries;
    private final ApplicationEventPublisher publisher;

    DeliveryStore(DeliveryRepository deliveries, ApplicationEventPublisher publisher) {
        this.deliveries = deliveries;
        this.publisher = publisher;
    }

    /** Adds events and their deliveries, all due now. Those that exist already stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<StoredEvent> events, List<PlannedDelivery> planned) {
        if (!planned.isEmpty()) {
            deliveries.insertEvents(events);
            wake(deliveries.insert(planned));
        }
    }

    /** Returns the subscriptions, those that are closed left out, that an event was delivered to or is on its way to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> told(UUID event) {
        return deliveries.told(event);
    }

    /** Starts a delivery again, or makes the next attempt of a pending one due now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAgain(UUID delivery) {
        wake(deliveries.sendAgain(delivery));
    }

    /**
     * Starts those deliveries of a subscription again that are in one of these states, and whose event was recorded from
     * since until before until.
     *
     * @return how many there are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int sendAgain(UUID subscription, Instant since, Instant until, Collection<String> states) {
        var restarted = deliveries.sendAgain(subscription, since, until, states);
        wake(restarted.due());
        return restarted.count();
    }

    @EventListener
    void on(SubscriptionChange change) {
        switch (change) {
            case Unconfirmed _, Untried _ -> {} // what matches is kept
            case Activated(var subscription) -> startAgain(subscription, false);
            // What an attempt at the former URL will show says nothing about the new one.
            case Redirected(var subscription) -> startAgain(subscription, true);
            case Closed(var subscription) -> deliveries.endPending(subscription);
        }
    }

    /** Whatever deliveries waited for, a backoff or what the receiver asked for, the reason is gone. */
    private void startAgain(UUID subscription, boolean alsoUnderWay) {
        deliveries.forgetFailures(subscription);
        wake(deliveries.hurry(subscription, alsoUnderWay));
    }

    private void wake(Collection<Due> due) {
        if (!due.isEmpty()) {
            publisher.publishEvent(new DeliveriesDue(due));
        }
    }
}
