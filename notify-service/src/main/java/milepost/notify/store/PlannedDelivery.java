package milepost.notify.store;

import java.util.UUID;
import milepost.messaging.EventIds;

/** A delivery to be made. Its id is the webhook-id of every attempt. */
public record PlannedDelivery(UUID id, UUID subscription, UUID event) {

    public static PlannedDelivery of(UUID subscription, UUID event) {
        return new PlannedDelivery(EventIds.next(), subscription, event);
    }
}
