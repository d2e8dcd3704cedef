package milepost.notify.subscription;

import java.util.Optional;
import java.util.UUID;

/** A change that concerns the deliveries of a subscription. Published within this service and the transaction. */
public sealed interface SubscriptionChange {

    UUID subscription();

    /** Returns what follows from a channel that was not there before, or empty if it is simply used. */
    static Optional<SubscriptionChange> ofNewChannel(Subscription subscription) {
        return switch (subscription.state()) {
            case PENDING_CONFIRMATION -> Optional.of(new Unconfirmed(subscription.id()));
            case ACTIVE ->
                Optional.of(subscription)
                        .filter(one -> one.channel().together())
                        .map(one -> new Untried(one.id()));
            case PAUSED, DISABLED, CLOSED -> Optional.empty();
        };
    }

    /** The endpoint has to agree before anything is sent. */
    record Unconfirmed(UUID subscription) implements SubscriptionChange {}

    /** Nothing has been sent yet through a channel whose owner has to see whether it works. */
    record Untried(UUID subscription) implements SubscriptionChange {}

    /** Deliveries are resumed. */
    record Activated(UUID subscription) implements SubscriptionChange {}

    /** The channel or its settings were changed. */
    record Redirected(UUID subscription) implements SubscriptionChange {}

    /** The subscription is closed. */
    record Closed(UUID subscription) implements SubscriptionChange {}
}
