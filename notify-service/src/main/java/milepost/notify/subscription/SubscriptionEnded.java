package milepost.notify.subscription;

import java.util.UUID;

/** Says within this service and the transaction that a subscription was closed, so that what it waits for ends too. */
public record SubscriptionEnded(UUID subscription) {}
