package milepost.notify.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import milepost.notify.filter.FilterPart;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import org.jspecify.annotations.Nullable;

/** What a subscriber asks for. */
@Schema(name = "SubscriptionRequest")
record SubscriptionRequest(
        @Schema(
                description =
                        "Which events. Without it, or if it is empty, every event of every project, of milestones only the major ones")
        @Nullable FilterPart filter,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ChannelPart channel) {

    /** Where events are delivered. */
    @Schema(name = "Channel")
    record ChannelPart(
            @Schema(example = "webhook", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String type,

            @Schema(
                    description = "Receives one POST for each event. https, on port 443 or 8443, at a public address",
                    example = "https://example.org/hook",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String url)
            implements Checked {

        @Override
        public void check(Faults faults) {
            faults.unless(Subscription.CHANNEL.equals(type), "/type", "one-of", Subscription.CHANNEL);
        }
    }

    /** The request that would create a subscription like this one. */
    static SubscriptionRequest of(Subscription subscription) {
        return new SubscriptionRequest(
                FilterPart.of(subscription.filter()), new ChannelPart(Subscription.CHANNEL, subscription.url()));
    }
}
