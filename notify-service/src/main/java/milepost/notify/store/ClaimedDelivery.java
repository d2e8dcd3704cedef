package milepost.notify.store;

import java.util.List;
import java.util.UUID;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.SigningSecret;

/**
 * A delivery that this instance alone may attempt until the lease ends.
 *
 * @param failures how many attempts have failed since it was planned or started again
 * @param owner of the subscription
 */
public record ClaimedDelivery(
        UUID id,
        UUID lease,
        UUID subscription,
        UUID event,
        int failures,
        String owner,
        ChannelSettings channel,
        List<SigningSecret> secrets) {

    /** Where it goes. */
    public String url() {
        return channel.url();
    }
}
