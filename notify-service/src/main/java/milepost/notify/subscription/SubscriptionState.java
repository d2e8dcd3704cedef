package milepost.notify.subscription;

import java.util.Locale;

/** Whether deliveries go out. In every state but closed they are planned, so that nothing is lost meanwhile. */
public enum SubscriptionState {
    ACTIVE,
    /** By its owner's wish. */
    PAUSED,
    /** By us, because of what the endpoint answered over time. */
    DISABLED,
    /** For good. */
    CLOSED;

    /** The word in the database and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SubscriptionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
