/** Sends the outbox to Kafka in order; one instance at a time leads. */
@NullMarked
package milepost.messaging.relay;

import org.jspecify.annotations.NullMarked;
