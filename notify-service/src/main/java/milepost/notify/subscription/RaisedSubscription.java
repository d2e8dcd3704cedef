package milepost.notify.subscription;

import java.util.UUID;
import milepost.messaging.outbox.RaisedAggregate;

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
