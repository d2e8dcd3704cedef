package milepost.notify.sending;

import java.util.List;
import java.util.UUID;
import milepost.notify.webhook.WebhookSecret;

/**
 * A delivery that this instance may attempt until its lease ends.
 *
 * @param failures how many attempts have failed since it was planned or asked for again
 */
record Claim(
        UUID delivery,
        UUID lease,
        UUID subscription,
        UUID event,
        int failures,
        String url,
        List<WebhookSecret> secrets) {}
