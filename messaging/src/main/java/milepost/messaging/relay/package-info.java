/** Reads the outbox behind a snapshot cursor and moves it to Kafka, one leader at a time. */
@NullMarked
package milepost.messaging.relay;

import org.jspecify.annotations.NullMarked;
