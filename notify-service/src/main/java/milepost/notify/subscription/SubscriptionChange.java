package milepost.notify.subscription;

import java.util.UUID;

/** A change that concerns the deliveries of a subscription. Published within this service and the transaction. */
public sealed interface SubscriptionChange {

    UUID subscription();

    /** The endpoint has to agree before anything is sent. */
    record Unconfirmed(UUID subscription) implements SubscriptionChange {}

    /** Deliveries are resumed. */
    record Activated(UUID subscription) implements SubscriptionChange {}

    /** The channel or its settings were changed. */
    record Redirected(UUID subscription) implements SubscriptionChange {}

    /** The subscription is closed. */
    record Closed(UUID subscription) implements SubscriptionChange {}
}
