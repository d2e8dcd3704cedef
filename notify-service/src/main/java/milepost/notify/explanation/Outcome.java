package milepost.notify.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import milepost.notify.delivery.Delivery;
import milepost.notify.subscription.SubscriptionState;

/** What became of an event for a subscription. */
enum Outcome {
    DELIVERED,
    IN_FEED,
    WAITING,
    DEAD,
    PAUSED,
    DISABLED,
    CONSENT_PENDING,
    NOT_MATCHED,
    CREATED_LATER,
    FILTER_CHANGED,
    CLOSED;

    /** Of an event that there is a delivery of. */
    static Outcome of(Delivery delivery, SubscriptionState state) {
        return switch (delivery.state()) {
            case "delivered" -> DELIVERED;
            case "dead" -> DEAD;
            default ->
                switch (state) {
                    case ACTIVE -> WAITING;
                    case PAUSED -> PAUSED;
                    case DISABLED -> DISABLED;
                    case PENDING_CONFIRMATION -> CONSENT_PENDING;
                    case CLOSED -> CLOSED;
                };
        };
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
