package milepost.messaging.outbox;

/**
 * An aggregate whose row is locked and whose version was raised by the statement that returned it, in the current
 * transaction. An added one has version 1.
 */
public interface RaisedAggregate {

    /** project, plan, region, region-set or subscription. */
    String aggregateType();

    /** The record key of its events. */
    String aggregateId();

    /** The version after the change, which its event carries. */
    long version();
}
