package milepost.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events of notify-service about its subscriptions, on {@link Topics#DELIVERY_EVENTS}. Key, subject and sequence are those of the
 * subscription. They never contain addresses or secrets of subscribers.
 */
public sealed interface NotifyEvent extends Event {

    UUID subscriptionId();

    @EventType("milepost.subscription.created.v1")
    record SubscriptionCreated(UUID subscriptionId, String channelType, SubscriptionFilter filter)
            implements NotifyEvent {}

    @EventType("milepost.subscription.amended.v1")
    record SubscriptionAmended(UUID subscriptionId, String channelType, SubscriptionFilter filter)
            implements NotifyEvent {}

    /** The subscription was closed; its history is kept. */
    @EventType("milepost.subscription.closed.v1")
    record SubscriptionClosed(UUID subscriptionId) implements NotifyEvent {}

    /** Deliveries are held back because of the endpoint's responses; nothing is lost. */
    @EventType("milepost.subscription.disabled.v1")
    record SubscriptionDisabled(UUID subscriptionId, String reasonCode, String reasonText) implements NotifyEvent {}

    /** Deliveries of the subscription were resumed. */
    @EventType("milepost.subscription.resumed.v1")
    record SubscriptionResumed(UUID subscriptionId) implements NotifyEvent {}

    /** The outcomes of a batch of deliveries of one subscription. */
    @EventType("milepost.delivery.receipts.v1")
    record DeliveryReceipts(UUID subscriptionId, List<Receipt> receipts) implements NotifyEvent {}

    /** The events that a subscription selects: every part that is neither null nor empty must match. {@code where} is JSON. */
    record SubscriptionFilter(
            List<UUID> projects,
            List<String> regions,
            List<String> categories,
            List<String> plans,
            List<String> eventTypes,
            @Nullable Integer minSlipDays,
            @Nullable List<String> natures,
            @Nullable List<String> clauses,
            @Nullable List<String> organisations,
            @Nullable List<String> regionSets,
            @Nullable List<String> milestoneTypes,
            @Nullable List<String> stages,
            @Nullable List<String> lights,
            @Nullable Integer minMoves,
            @Nullable String where) {

        public SubscriptionFilter(
                List<UUID> projects,
                List<String> regions,
                List<String> categories,
                List<String> plans,
                List<String> eventTypes,
                @Nullable Integer minSlipDays) {
            this(
                    projects,
                    regions,
                    categories,
                    plans,
                    eventTypes,
                    minSlipDays,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /**
     * The outcome of one delivery.
     *
     * @param outcome delivered or dead
     * @param attempts how many attempts were made
     * @param status the HTTP status of the last attempt, null if there was no response
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
