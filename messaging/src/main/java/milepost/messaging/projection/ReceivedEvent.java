package milepost.messaging.projection;

import milepost.events.Event;
import milepost.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param data null for a type that this build does not know
 * @param payload the bytes of the record's value: the data as JSON
 */
public record ReceivedEvent(
        EventEnvelope envelope, @Nullable Event data, byte[] payload, String topic, int partition, long offset) {}
