package milepost.notify.subscription;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.messaging.outbox.RaisedAggregate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises the versions of subscriptions for events that do not change the subscriptions themselves. */
@Component
public class SubscriptionVersions {

    /**
     * A subscription that is locked for its next event.
     *
     * @param version of the event; the version of the resource is another one, because receipts do not change that
     */
    public record RaisedSubscription(UUID id, long version) implements RaisedAggregate {

        @Override
        public String aggregateType() {
            return "subscription";
        }

        @Override
        public String aggregateId() {
            return id.toString();
        }
    }

    private final SubscriptionRepository subscriptions;

    SubscriptionVersions(SubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Locks some of these subscriptions until the transaction ends; skips those that another transaction has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> lock(Collection<UUID> candidates, int limit) {
        return subscriptions.lockFree(candidates, limit);
    }

    /** Raises the versions of these subscriptions, each for one event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RaisedSubscription> raise(Collection<UUID> ids) {
        return subscriptions.raise(ids);
    }
}
