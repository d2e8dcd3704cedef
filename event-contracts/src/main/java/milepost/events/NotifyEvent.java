package milepost.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What notify-service tells of its subscriptions, on {@link Topics#DELIVERY_EVENTS}. Key, subject and sequence are the
 * subscription's. Addresses and secrets of subscribers never stand here.
 */
public sealed interface NotifyEvent extends Event {

    UUID subscriptionId();

    @EventType("milepost.subscription.created.v1")
    record SubscriptionCreated(UUID subscriptionId, String channelType, SubscriptionFilter filter)
            implements NotifyEvent {}

    @EventType("milepost.subscription.amended.v1")
    record SubscriptionAmended(UUID subscriptionId, String channelType, SubscriptionFilter filter)
            implements NotifyEvent {}

    /** The subscription sends nothing any more; its history stays. */
    @EventType("milepost.subscription.closed.v1")
    record SubscriptionClosed(UUID subscriptionId) implements NotifyEvent {}

    /** Deliveries wait, because of what the endpoint answered over time; nothing is lost. */
    @EventType("milepost.subscription.disabled.v1")
    record SubscriptionDisabled(UUID subscriptionId, String reasonCode, String reasonText) implements NotifyEvent {}

    /** The subscription delivers again. */
    @EventType("milepost.subscription.resumed.v1")
    record SubscriptionResumed(UUID subscriptionId) implements NotifyEvent {}

    /** What became of a batch of deliveries of one subscription. */
    @EventType("milepost.delivery.receipts.v1")
    record DeliveryReceipts(UUID subscriptionId, List<Receipt> receipts) implements NotifyEvent {}

    /** Which events a subscription wants: every part that is not empty must hold. */
    record SubscriptionFilter(
            List<UUID> projects,
            List<String> regions,
            List<String> categories,
            List<String> plans,
            List<String> eventTypes,
            @Nullable Integer minSlipDays) {}

    /**
     * The end of one delivery.
     *
     * @param outcome delivered or dead
     * @param attempts how many attempts were made
     * @param status the HTTP status of the last attempt, null where there was no answer
     */
    record Receipt(
            UUID deliveryId,
            UUID eventId,
            UUID projectId,
            String outcome,
            int attempts,
            @Nullable Integer status,
            Instant endedAt) {}
}
