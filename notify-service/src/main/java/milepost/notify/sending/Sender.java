package milepost.notify.sending;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import milepost.notify.channel.Channel;
import milepost.notify.channel.Message;
import milepost.notify.store.AttemptResult;
import milepost.notify.store.ClaimedDelivery;
import milepost.notify.store.EventBody;
import org.springframework.stereotype.Component;

/** Makes one attempt through the channel of the subscription, and decides when the next one is due. */
@Component
class Sender {

    private final Channel channel;
    private final Clock clock;

    Sender(Channel channel, Clock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    AttemptResult attempt(ClaimedDelivery delivery, EventBody event) {
        var at = clock.instant();
        var result = channel.send(new Message(
                delivery.id().toString(), at, delivery.url(), delivery.secrets(), event.body(), event.traceParent()));
        var backoff = new Backoff(ThreadLocalRandom.current());
        var wait = result.delivered()
                ? null
                : backoff.waitAfter(delivery.failures() + 1, result.retryAfter())
                        .orElse(null);
        return new AttemptResult(delivery, at, result, wait);
    }
}
