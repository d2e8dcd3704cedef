package milepost.notify.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.notify.channel.Message;
import milepost.notify.store.StoredEvent;
import tools.jackson.databind.json.JsonMapper;

/** An event about no project and on no topic. It only shows that an endpoint works. */
final class TestEvent {

    private TestEvent() {}

    static StoredEvent of(UUID subscription, Instant now, JsonMapper json) {
        var envelope = new EventEnvelope(
                EventIds.next(),
                EventSource.NOTIFY,
                Message.TEST,
                subscription.toString(),
                0,
                now,
                now,
                Author.SYSTEM,
                null);
        return StoredEvent.ofNoProject(envelope, json.writeValueAsBytes(Map.of("subscriptionId", subscription)));
    }
}
