package milepost.messaging.outbox;

import milepost.events.envelope.EventEnvelope;

/** A row of the outbox as it is written. */
record KeptEvent(String aggregateType, EventEnvelope envelope, byte[] payload) {}
