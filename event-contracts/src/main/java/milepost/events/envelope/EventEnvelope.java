package milepost.events.envelope;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The context attributes of an event (CloudEvents 1.0).
 *
 * @param id UUIDv7, the same wherever the event appears
 * @param type the wire name, see {@link milepost.events.EventTypes}
 * @param subject the id of the aggregate: a project, a plan or, from notify-service, a subscription; also the record key
 * @param sequence the aggregate's version in its service, contiguous from 1
 * @param occurredAt when it happened, CloudEvents {@code time}; if only the day is known, the start of that day in Asia/Shanghai
 * @param recordedAt when it was recorded, extension {@code recordedtime}
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
