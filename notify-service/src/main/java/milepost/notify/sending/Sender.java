package milepost.notify.sending;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import milepost.notify.outgoing.Answer;
import milepost.notify.outgoing.EndpointRefusedException;
import milepost.notify.outgoing.EndpointRules;
import milepost.notify.outgoing.Outcome;
import milepost.notify.outgoing.WebhookClient;
import milepost.notify.outgoing.WebhookRequest;
import milepost.notify.webhook.StructuredEvent;
import milepost.notify.webhook.WebhookSignature;
import org.springframework.stereotype.Component;

/** Makes one attempt: signs right before the request, so that the receiver finds the timestamp new. */
@Component
class Sender {

    private final WebhookClient client;
    private final EndpointRules endpoints;
    private final Clock clock;

    Sender(WebhookClient client, EndpointRules endpoints, Clock clock) {
        this.client = client;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    AttemptResult attempt(Claim claim, EventBody event) {
        var at = clock.instant();
        var answer = answer(claim, event, at);
        var backoff = new Backoff(ThreadLocalRandom.current());
        var wait = answer.outcome() == Outcome.DELIVERED
                ? null
                : backoff.waitAfter(claim.failures() + 1, answer.retryAfter()).orElse(null);
        return new AttemptResult(claim, at, answer, wait);
    }

    private Answer answer(Claim claim, EventBody event, Instant at) {
        URI url;
        try {
            url = endpoints.check(claim.url()); // what is allowed may have changed since it was vetted
        } catch (EndpointRefusedException e) {
            return new Answer(Outcome.REFUSED, null, null, e.getMessage(), Duration.ZERO);
        }
        return client.send(new WebhookRequest(url, headers(claim, event, at), event.body()));
    }

    private static Map<String, String> headers(Claim claim, EventBody event, Instant at) {
        var headers = new HashMap<>(
                WebhookSignature.headers(claim.secrets(), claim.delivery().toString(), at, event.body()));
        headers.put("content-type", StructuredEvent.CONTENT_TYPE);
        TraceParent.below(event.traceParent()).ifPresent(parent -> headers.put("traceparent", parent));
        return headers;
    }
}
