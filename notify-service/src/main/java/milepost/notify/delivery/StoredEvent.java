package milepost.notify.delivery;

import java.time.Instant;
import java.util.UUID;
import milepost.events.EventEnvelope;
import milepost.notify.webhook.StructuredEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is sent, kept once for all who get it.
 *
 * @param project null for a test
 * @param traceParent of the request that caused the event
 */
record StoredEvent(
        UUID id,
        @Nullable UUID project,
        String type,
        Instant recordedAt,
        @Nullable String traceParent,
        byte[] body) {

    static StoredEvent of(EventEnvelope envelope, @Nullable UUID project, byte[] data) {
        return new StoredEvent(
                envelope.id(),
                project,
                envelope.type(),
                envelope.recordedAt(),
                envelope.traceParent(),
                StructuredEvent.of(envelope, data));
    }
}
