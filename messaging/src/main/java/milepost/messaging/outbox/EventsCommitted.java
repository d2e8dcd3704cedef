package milepost.messaging.outbox;

/** An application event: a transaction that kept events has committed, so that the relay finds them. */
public record EventsCommitted() {}
