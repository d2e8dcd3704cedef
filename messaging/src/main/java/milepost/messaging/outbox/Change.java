package milepost.messaging.outbox;

import java.time.Instant;
import java.util.UUID;
import milepost.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a change of an aggregate results in.
 *
 * @param event says what happened
 * @param eventId of the event, null for a new one
 * @param occurredAt when it happened, null for when it was recorded
 * @param recordedAt when it was recorded, as the change itself has stored it; null for now
 * @param result what the caller of {@link AggregateChanges} gets
 */
public record Change<T extends @Nullable Object>(
        Event event,
        @Nullable UUID eventId,
        @Nullable Instant occurredAt,
        @Nullable Instant recordedAt,
        T result) {

    /** A change that happens now and whose result is its event. */
    public static <E extends Event> Change<E> of(E event) {
        return new Change<>(event, null, null, null, event);
    }

    /** The same change, whose event has an id that the change itself has stored. */
    public Change<T> withId(UUID id) {
        return new Change<>(event, id, occurredAt, recordedAt, result);
    }

    /** The same change of an earlier time; null for when it was recorded. */
    public Change<T> occurredAt(@Nullable Instant time) {
        return new Change<>(event, eventId, time, recordedAt, result);
    }

    /** The same change, recorded at the time that the change itself has stored; null for now. */
    public Change<T> recordedAt(@Nullable Instant time) {
        return new Change<>(event, eventId, occurredAt, time, result);
    }

    /** The same change with another result. */
    public <R extends @Nullable Object> Change<R> giving(R other) {
        return new Change<>(event, eventId, occurredAt, recordedAt, other);
    }
}
