package milepost.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The headers by which a receiver knows that a request is ours, new and whole: Standard Webhooks, scheme v1. They are
 * made for each attempt, because receivers refuse a timestamp that is minutes old.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
public final class WebhookSignature {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private WebhookSignature() {}

    /**
     * @param secrets all that are live: while one replaces another, the receiver may know either
     * @param webhookId the same on every attempt, without a dot
     */
    public static Map<String, String> headers(
            List<WebhookSecret> secrets, String webhookId, Instant attemptedAt, byte[] body) {
        var timestamp = Long.toString(attemptedAt.getEpochSecond());
        var head = (webhookId + "." + timestamp + ".").getBytes(UTF_8);
        var signatures = secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(secret.hmac(head, body)))
                .collect(Collectors.joining(" "));
        return Map.of(ID, webhookId, TIMESTAMP, timestamp, SIGNATURE, signatures);
    }
}
