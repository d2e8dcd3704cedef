package milepost.notify.store;

import java.time.Instant;
import java.util.UUID;
import milepost.events.EventEnvelope;
import milepost.notify.channel.StructuredEvent;
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

    public static StoredEvent of(EventEnvelope envelope, @Nullable UUID project, byte[] data) {
        return new StoredEvent(
                envelope.id(),
                project,
                envelope.type(),
                envelope.recordedAt(),
                envelope.traceParent(),
                StructuredEvent.of(envelope, data));
    }
}
