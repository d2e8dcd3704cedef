/** Events from a transaction to every consumer: the outbox, its relay to Kafka, and projections on the other side. */
@NullMarked
package milepost.messaging;

import org.jspecify.annotations.NullMarked;
