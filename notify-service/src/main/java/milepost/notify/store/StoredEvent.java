package milepost.notify.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import milepost.events.envelope.EventEnvelope;
import milepost.notify.channel.StructuredEvent;
import milepost.notify.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is sent, stored once for all subscribers who want it.
 *
 * @param project null for a test event
 * @param traceParent of the request that caused the event
 */
public record StoredEvent(
        UUID id,
        @Nullable UUID project,
        String type,
        Instant recordedAt,
        @Nullable String traceParent,
        byte[] body) {

    /** Returns an event about a project as it is sent. */
    public static StoredEvent of(EventEnvelope envelope, Project project, byte[] data) {
        return stored(envelope, project.id(), StructuredEvent.of(envelope, project.attributes(), data));
    }

    /** Returns an event that is sent without being on a topic. */
    public static StoredEvent ofNoProject(EventEnvelope envelope, byte[] data) {
        return stored(envelope, null, StructuredEvent.of(envelope, Map.of(), data));
    }

    private static StoredEvent stored(EventEnvelope envelope, @Nullable UUID project, byte[] body) {
        return new StoredEvent(
                envelope.id(), project, envelope.type(), envelope.recordedAt(), envelope.traceParent(), body);
    }
}
