package milepost.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What CloudEvents 1.0 calls the context attributes of an event.
 *
 * @param id UUIDv7, the same wherever this event is seen
 * @param type the wire name, see {@link EventTypes}
 * @param subject the id of the aggregate: a project, a plan or, from notify-service, a subscription; also the record key
 * @param sequence the aggregate's version in its service, contiguous from 1
 * @param occurredAt when it happened, CloudEvents {@code time}; for a fact known by its day, the start of that day in Asia/Shanghai
 * @param recordedAt when we were told, extension {@code recordedtime}
 * @param traceParent W3C trace context of the request that caused it
 */
public record EventEnvelope(
        UUID id,
        EventSource source,
        String type,
        String subject,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        Author author,
        @Nullable String traceParent) {}
