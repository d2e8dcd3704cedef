package milepost.notify.consent;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.notify.channel.Message;
import milepost.notify.channel.StructuredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An event about no project and on no topic. Whoever receives it agrees by answering with its challenge. */
final class ConfirmationEvent {

    private ConfirmationEvent() {}

    static byte[] of(UUID id, UUID subscription, String challenge, Instant now) {
        var envelope = new EventEnvelope(
                id,
                EventSource.NOTIFY,
                Message.CONFIRMATION,
                subscription.toString(),
                0,
                now,
                now,
                Author.SYSTEM,
                null);
        var data = Map.of("subscriptionId", subscription, "challenge", challenge);
        return StructuredEvent.of(envelope, Map.of(), JsonMapper.shared().writeValueAsBytes(data));
    }

    /** Whether an answer is the challenge, as a text or as the member of an object. An echo of the whole event is not. */
    static boolean isRepeatedBy(@Nullable String answer, String challenge) {
        return answer != null && (answer.equals(challenge) || challenge.equals(member(answer)));
    }

    private static String member(String answer) {
        try {
            return JsonMapper.shared().readTree(answer).path("challenge").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
