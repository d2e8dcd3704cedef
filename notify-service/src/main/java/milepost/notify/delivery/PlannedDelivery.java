package milepost.notify.delivery;

import java.util.UUID;
import milepost.messaging.EventIds;

/** A delivery about to be made: its id is the webhook-id of every attempt. */
record PlannedDelivery(UUID id, UUID subscription, UUID event) {

    static PlannedDelivery of(UUID subscription, UUID event) {
        return new PlannedDelivery(EventIds.next(), subscription, event);
    }
}
