package milepost.notify.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import milepost.notify.channel.Channels;
import milepost.notify.channel.Message;
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

    /** @param event null if its body is not there */
    AttemptResult attempt(ClaimedDelivery delivery, @Nullable EventBody event) {
        var at = clock.instant();
        var result = send(delivery, event, at);
        return new AttemptResult(delivery, at, result, waitAfter(result, delivery));
    }

    private SendResult send(ClaimedDelivery delivery, @Nullable EventBody event, Instant at) {
        try {
            if (event == null) {
                throw new IllegalStateException("The event " + delivery.event() + " is not stored");
            }
            return channels.of(delivery.channel())
                    .send(new Message(
                            delivery.id().toString(),
                            at,
                            delivery.channel(),
                            delivery.owner(),
                            delivery.secrets(),
                            event.body(),
                            event.traceParent()));
        } catch (RuntimeException e) {
            log.error("An attempt could not be made delivery={}", delivery.id(), e);
            return SendResult.failed(Outcome.INTERNAL, e, Duration.ZERO);
        }
    }

    private static @Nullable Duration waitAfter(SendResult result, ClaimedDelivery delivery) {
        if (!result.made()) {
            return POSTPONEMENT;
        }
        return result.delivered()
                ? null
                : new Backoff(ThreadLocalRandom.current())
                        .waitAfter(delivery.failures() + 1, result.retryAfter())
                        .orElse(null);
    }
}
