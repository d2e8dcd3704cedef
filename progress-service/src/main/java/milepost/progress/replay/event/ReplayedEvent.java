package milepost.progress.replay.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.ProgressEvent;
import milepost.events.envelope.Author;
import milepost.messaging.EventJson;
import milepost.messaging.projection.ReceivedEvent;
import milepost.progress.calendar.WorkingDay;
import org.jspecify.annotations.Nullable;

/**
 * A progress event that was published by the database that was lost.
 *
 * @param version of the project with it
 * @param json its data
 */
public record ReplayedEvent(
        UUID projectId,
        long version,
        UUID id,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        Author author,
        byte[] json) {

    public static ReplayedEvent of(ReceivedEvent received) {
        var envelope = received.envelope();
        return new ReplayedEvent(
                UUID.fromString(envelope.subject()),
                envelope.sequence(),
                envelope.id(),
                envelope.type(),
                envelope.occurredAt(),
                envelope.recordedAt(),
                envelope.author(),
                received.payload());
    }

    /** Returns the data; null for a type of a later release. */
    @Nullable ProgressEvent data() {
        return EventJson.read(type, json).map(ProgressEvent.class::cast).orElse(null);
    }

    /** The day on which it happened. */
    LocalDate occurredOn() {
        return WorkingDay.of(occurredAt);
    }

    /** Whether somebody asked for what it tells, rather than that time or a merge has led to it. */
    boolean isReport() {
        return !author.equals(Author.SYSTEM);
    }
}
