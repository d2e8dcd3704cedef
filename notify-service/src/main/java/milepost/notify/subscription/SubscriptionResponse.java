package milepost.notify.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import milepost.notify.channel.ChannelPart;
import milepost.notify.channel.ChannelSettings.Webhook;
import milepost.notify.channel.SigningSecret;
import milepost.notify.filter.FilterPart;
import org.jspecify.annotations.Nullable;

/** A subscription as its owner sees it. */
@Schema(name = "Subscription")
record SubscriptionResponse(
        UUID id,
        long version,

        @Schema(
                description =
                        "Deliveries are sent only while it is active; in all other states but closed they are kept",
                allowableValues = {"pending-confirmation", "active", "paused", "disabled", "closed"})
        String state,

        @Schema(description = "Why it was disabled") @Nullable String disabledReason,

        FilterPart filter,
        ChannelPart channel,

        @Schema(
                description =
                        "The key of the signatures (Standard Webhooks); only present in the response that created it, and not for robots",
                example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String secret,

        @Schema(description = "Until then deliveries are signed with the former secret as well") @Nullable Instant formerSecretUntil,

        Instant createdAt,
        Instant updatedAt) {

    static SubscriptionResponse of(Subscription subscription) {
        return of(subscription, null);
    }

    static SubscriptionResponse of(Subscription subscription, @Nullable SigningSecret secret) {
        return new SubscriptionResponse(
                subscription.id(),
                subscription.version(),
                subscription.state().code(),
                subscription.disabledReason(),
                FilterPart.of(subscription.filter()),
                ChannelPart.of(subscription.channel().masked()),
                secret == null || !(subscription.channel() instanceof Webhook) ? null : secret.text(),
                subscription.formerSecretUntil(),
                subscription.createdAt(),
                subscription.updatedAt());
    }
}
