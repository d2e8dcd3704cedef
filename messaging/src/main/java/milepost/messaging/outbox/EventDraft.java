package milepost.messaging.outbox;

import java.time.Instant;
import milepost.events.Author;
import milepost.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event that is about to be kept in the outbox.
 *
 * @param aggregateType project, plan, region, region-set or subscription
 * @param aggregateId becomes the record key
 * @param version the aggregate's version after the change, taken under its row lock
 * @param occurredAt when it happened, null for now
 */
public record EventDraft(
        String aggregateType,
        String aggregateId,
        long version,
        Event data,
        Author author,
        @Nullable Instant occurredAt) {

    public static EventDraft of(String aggregateType, Object aggregateId, long version, Event data, Author author) {
        return new EventDraft(aggregateType, aggregateId.toString(), version, data, author, null);
    }

    /** The same event, for a fact that happened earlier than it is told. */
    public EventDraft occurredAt(Instant time) {
        return new EventDraft(aggregateType, aggregateId, version, data, author, time);
    }
}
