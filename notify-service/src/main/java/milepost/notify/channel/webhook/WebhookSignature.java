package milepost.notify.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import milepost.notify.channel.SigningSecret;

/**
 * The headers by which a receiver verifies that a request comes from us, is recent and unchanged: Standard Webhooks,
 * scheme v1. Created for each attempt, because receivers refuse a timestamp that is minutes old.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class WebhookSignature {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private WebhookSignature() {}

    /**
     * @param secrets all that are valid: while one replaces another, the receiver may know either
     * @param webhookId the same on every attempt, without a dot
     */
    static Map<String, String> headers(
            List<SigningSecret> secrets, String webhookId, Instant attemptedAt, byte[] body) {
        var timestamp = Long.toString(attemptedAt.getEpochSecond());
        var head = (webhookId + "." + timestamp + ".").getBytes(UTF_8);
        var signatures = secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(secret.hmac(head, body)))
                .collect(Collectors.joining(" "));
        return Map.of(ID, webhookId, TIMESTAMP, timestamp, SIGNATURE, signatures);
    }
}
