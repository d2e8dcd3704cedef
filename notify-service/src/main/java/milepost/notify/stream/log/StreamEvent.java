package milepost.notify.stream.log;

import java.time.Instant;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.envelope.EventSource;
import milepost.messaging.projection.ReceivedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public part of an event, as it is streamed. Who caused it is not part of it.
 *
 * @param position its place in the stream, which is also the id of the SSE event
 * @param subject the id of the project, plan or policy, or the code of the region
 * @param projectId null if it is not about a project
 * @param version the subject's version in its source
 * @param org whose action caused it, if it was an organisation's
 * @param data null if it is too large for the stream; {@code GET /v1/history} has it
 */
public record StreamEvent(
        long position,
        UUID eventId,
        String type,
        String source,
        String subject,
        @Nullable UUID projectId,
        long version,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String org,
        @Nullable JsonNode data) {

    /** Larger data would make thousands of events too much for the memory. */
    static final int MAX_DATA = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Returns the public part, without a position yet.
     *
     * @throws IllegalArgumentException if the event's source is not public
     */
    static StreamEvent of(ReceivedEvent received) {
        var envelope = received.envelope();
        if (envelope.source() == EventSource.NOTIFY) {
            throw new IllegalArgumentException("Events of subscriptions are not public");
        }
        var data = JSON.readTree(received.payload());
        removePrivateMembers(data);
        return new StreamEvent(
                0,
                envelope.id(),
                envelope.type(),
                envelope.source().uri(),
                envelope.subject(),
                projectId(data, envelope.subject()),
                envelope.sequence(),
                envelope.occurredAt(),
                envelope.recordedAt(),
                envelope.author().org(),
                JSON.writeValueAsBytes(data).length > MAX_DATA ? null : data);
    }

    StreamEvent at(long place) {
        return new StreamEvent(
                place, eventId, type, source, subject, projectId, version, occurredAt, recordedAt, org, data);
    }

    private static @Nullable UUID projectId(JsonNode data, String subject) {
        return data.path("projectId")
                .stringValueOpt()
                .filter(subject::equals)
                .map(UUID::fromString)
                .orElse(null);
    }

    private static void removePrivateMembers(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.remove(Event.PRIVATE_MEMBERS);
        }
        value.forEach(StreamEvent::removePrivateMembers);
    }
}
