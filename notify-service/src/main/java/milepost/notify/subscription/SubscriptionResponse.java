package milepost.notify.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import milepost.notify.webhook.WebhookSecret;
import org.jspecify.annotations.Nullable;

/** A subscription as its owner sees it. */
@Schema(name = "Subscription")
record SubscriptionResponse(
        UUID id,
        long version,

        @Schema(
                description = "Deliveries go out only while it is active",
                allowableValues = {"active", "paused", "disabled", "closed"})
        String state,

        @Schema(description = "Why we disabled it") @Nullable String disabledReason,

        SubscriptionRequest.FilterPart filter,
        SubscriptionRequest.ChannelPart channel,

        @Schema(
                description = "The key of the signatures (Standard Webhooks); shown only in the answer that made it",
                example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String secret,

        @Schema(description = "Until then deliveries are signed with the secret before this one, too") @Nullable Instant formerSecretUntil,

        Instant createdAt,
        Instant updatedAt) {

    static SubscriptionResponse of(Subscription subscription) {
        return of(subscription, null);
    }

    static SubscriptionResponse of(Subscription subscription, @Nullable WebhookSecret secret) {
        var request = SubscriptionRequest.of(subscription);
        return new SubscriptionResponse(
                subscription.id(),
                subscription.version(),
                subscription.state().code(),
                subscription.disabledReason(),
                java.util.Objects.requireNonNull(request.filter()),
                java.util.Objects.requireNonNull(request.channel()),
                secret == null ? null : secret.text(),
                subscription.formerSecretUntil(),
                subscription.createdAt(),
                subscription.updatedAt());
    }
}
