package milepost.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import milepost.notify.channel.Channels;
import milepost.notify.channel.Message;
import milepost.notify.channel.Message.Content;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.store.AttemptResult;
import milepost.notify.store.ClaimedDelivery;
import milepost.notify.store.EventBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes one attempt through the channel of the subscription, and decides when the next one is due. Whatever goes wrong is a
 * result with a reason: an attempt without a result would be repeated for ever and never be seen by the subscriber.
 */
@Component
class Sender {

    /** When an attempt is tried again that was not made because this service was at a limit of its own. */
    static final Duration POSTPONEMENT = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private final Channels channels;
    private final Clock clock;

    Sender(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * Attempts to make deliveries of one subscriber through the same channel, as one message if there are several.
     *
     * @param events by id, without those whose bodies are not there
     */
    List<AttemptResult> attempt(List<ClaimedDelivery> deliveries, Map<UUID, EventBody> events) {
        var at = clock.instant();
        var results = send(deliveries, events, at);
        return IntStream.range(0, deliveries.size())
                .mapToObj(index -> {
                    var delivery = deliveries.get(index);
                    var result = results.get(index);
                    return new AttemptResult(delivery, at, result, waitAfter(result, delivery));
                })
                .toList();
    }

    private List<SendResult> send(List<ClaimedDelivery> deliveries, Map<UUID, EventBody> events, Instant at) {
        var first = deliveries.getFirst();
        try {
            var contents = deliveries.stream()
                    .map(delivery -> content(delivery, events.get(delivery.event())))
                    .toList();
            return channels.of(first.channel())
                    .send(new Message(at, first.channel(), first.owner(), first.secrets(), contents));
        } catch (RuntimeException e) {
            log.error("An attempt could not be made delivery={}", first.id(), e);
            return Collections.nCopies(deliveries.size(), SendResult.failed(Outcome.INTERNAL, e, Duration.ZERO));
        }
    }

    private static Content content(ClaimedDelivery delivery, @Nullable EventBody event) {
        if (event == null) {
            throw new IllegalStateException("The event " + delivery.event() + " is not stored");
        }
        return new Content(delivery.subscription(), delivery.id().toString(), event.body(), event.traceParent());
    }

    private static @Nullable Duration waitAfter(SendResult result, ClaimedDelivery delivery) {
        if (!result.made()) {
            return result.retryAfter() == null ? POSTPONEMENT : result.retryAfter();
        }
        return result.delivered()
                ? null
                : new Backoff(ThreadLocalRandom.current())
                        .waitAfter(delivery.failures() + 1, result.retryAfter())
                        .orElse(null);
    }
}
