package milepost.messaging.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import milepost.events.Event;
import milepost.events.envelope.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param data null for a type that this build does not know
 * @param payload the bytes of the record's value: the data as JSON
 */
public record ReceivedEvent(
        EventEnvelope envelope, @Nullable Event data, byte[] payload, String topic, int partition, long offset) {

    /** Returns the last event of a kind about each aggregate. */
    public static <E extends Event> Collection<E> lastOfEach(List<ReceivedEvent> events, Class<E> kind) {
        var last = new LinkedHashMap<String, E>();
        for (var event : events) {
            if (kind.isInstance(event.data)) {
                last.put(event.envelope.subject(), kind.cast(event.data));
            }
        }
        return last.values();
    }
}
