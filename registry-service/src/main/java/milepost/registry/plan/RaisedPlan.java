package milepost.registry.plan;

import java.time.Instant;
import milepost.messaging.outbox.RaisedAggregate;

/**
 * A plan whose version was raised in the current transaction.
 *
 * @param region whose registrars may change it
 * @param at when it was changed
 */
public record RaisedPlan(String id, long version, String region, Instant at) implements RaisedAggregate {

    @Override
    public String aggregateType() {
        return "plan";
    }

    @Override
    public String aggregateId() {
        return id;
    }
}
