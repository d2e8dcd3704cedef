/** Carries events from the transaction of a change to every consumer: outbox, relay to Kafka, and projections. */
@NullMarked
package milepost.messaging;

import org.jspecify.annotations.NullMarked;
