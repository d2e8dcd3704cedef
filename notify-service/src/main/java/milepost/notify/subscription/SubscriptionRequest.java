package milepost.notify.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import milepost.notify.channel.ChannelPart;
import milepost.notify.filter.FilterPart;
import org.jspecify.annotations.Nullable;

/** What a subscriber asks for. */
@Schema(name = "SubscriptionRequest")
record SubscriptionRequest(
        @Schema(
                description =
                        "Which events. Without it, or if it is empty, every event of every project, of milestones only the major ones")
        @Nullable FilterPart filter,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ChannelPart channel) {

    /** The request that would create a subscription like this one. */
    static SubscriptionRequest of(Subscription subscription) {
        return new SubscriptionRequest(FilterPart.of(subscription.filter()), ChannelPart.of(subscription.channel()));
    }
}
