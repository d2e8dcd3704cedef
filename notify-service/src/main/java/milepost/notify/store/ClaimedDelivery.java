package milepost.notify.store;

import java.util.List;
import java.util.UUID;
import milepost.notify.channel.SigningSecret;

/**
 * A delivery that this instance alone may attempt until the lease ends.
 *
 * @param failures how many attempts have failed since it was planned or started again
 * @param endpoint scheme, host and port of the URL
 */
public record ClaimedDelivery(
        UUID id,
        UUID lease,
        UUID subscription,
        UUID event,
        int failures,
        String endpoint,
        String url,
        List<SigningSecret> secrets) {}
