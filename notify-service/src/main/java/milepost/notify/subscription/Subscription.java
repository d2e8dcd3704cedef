package milepost.notify.subscription;

import java.time.Instant;
import java.util.UUID;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.channel.ChannelSettings;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to events. Its secrets are not part of it, so that they cannot be disclosed by mistake.
 *
 * @param owner the subject of the token it was created with; only the owner can see it
 * @param version of the resource; receipts of deliveries do not change it
 * @param formerSecretUntil until when deliveries are signed with the former secret as well
 */
public record Subscription(
        UUID id,
        String owner,
        @Nullable String org,
        long version,
        SubscriptionState state,
        @Nullable String disabledReason,
        SubscriptionFilter filter,
        ChannelSettings channel,
        @Nullable Instant formerSecretUntil,
        Instant createdAt,
        Instant updatedAt) {

    Subscription wanting(
            SubscriptionFilter otherFilter, ChannelSettings other, SubscriptionState otherState, Instant now) {
        return new Subscription(
                id,
                owner,
                org,
                version + 1,
                otherState,
                otherState == state ? disabledReason : null,
                otherFilter,
                other,
                formerSecretUntil,
                createdAt,
                now);
    }

    /** Another channel that has not agreed makes the subscription wait for its consent; one that need not agree ends the waiting. */
    SubscriptionState stateAt(boolean consentNeeded) {
        if (consentNeeded) {
            return SubscriptionState.PENDING_CONFIRMATION;
        }
        return state == SubscriptionState.PENDING_CONFIRMATION ? SubscriptionState.ACTIVE : state;
    }

    Subscription in(SubscriptionState otherState, @Nullable String reason, Instant now) {
        return new Subscription(
                id, owner, org, version + 1, otherState, reason, filter, channel, formerSecretUntil, createdAt, now);
    }

    Subscription withFormerSecretUntil(Instant until, Instant now) {
        return new Subscription(
                id, owner, org, version + 1, state, disabledReason, filter, channel, until, createdAt, now);
    }
}
