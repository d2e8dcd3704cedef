package milepost.messaging.outbox;

import java.time.Instant;
import milepost.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a change of an aggregate results in.
 *
 * @param event says what happened
 * @param occurredAt when it happened, null for now
 * @param result what the caller of {@link AggregateChanges} gets
 */
public record Change<T extends @Nullable Object>(
        Event event, @Nullable Instant occurredAt, T result) {

    /** A change that happens now and whose result is its event. */
    public static <E extends Event> Change<E> of(E event) {
        return new Change<>(event, null, event);
    }

    /** The same change of an earlier time; null for now. */
    public Change<T> occurredAt(@Nullable Instant time) {
        return new Change<>(event, time, result);
    }

    /** The same change with another result. */
    public <R extends @Nullable Object> Change<R> giving(R other) {
        return new Change<>(event, occurredAt, other);
    }
}
