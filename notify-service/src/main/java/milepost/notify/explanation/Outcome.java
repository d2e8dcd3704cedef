package milepost.notify.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
