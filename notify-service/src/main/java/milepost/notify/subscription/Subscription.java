package milepost.notify.subscription;

import java.time.Instant;
import java.util.UUID;
import milepost.events.NotifyEvent.SubscriptionFilter;
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
        String url,
        @Nullable Instant formerSecretUntil,
        Instant createdAt,
        Instant updatedAt) {

    static final String CHANNEL = "webhook";

    Subscription wanting(SubscriptionFilter otherFilter, String otherUrl, SubscriptionState otherState, Instant now) {
        return new Subscription(
                id,
                owner,
                org,
                version + 1,
                otherState,
                otherState == state ? disabledReason : null,
                otherFilter,
                otherUrl,
                formerSecretUntil,
                createdAt,
                now);
    }

    /** Another URL that has not agreed makes the subscription wait for its consent; one that need not agree ends the waiting. */
    SubscriptionState stateAt(boolean consentNeeded) {
        if (consentNeeded) {
            return SubscriptionState.PENDING_CONFIRMATION;
        }
        return state == SubscriptionState.PENDING_CONFIRMATION ? SubscriptionState.ACTIVE : state;
    }

    Subscription in(SubscriptionState otherState, @Nullable String reason, Instant now) {
        return new Subscription(
                id, owner, org, version + 1, otherState, reason, filter, url, formerSecretUntil, createdAt, now);
    }

    Subscription withFormerSecretUntil(Instant until, Instant now) {
        return new Subscription(id, owner, org, version + 1, state, disabledReason, filter, url, until, createdAt, now);
    }
}
