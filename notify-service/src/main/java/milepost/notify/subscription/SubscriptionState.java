package milepost.notify.subscription;

import java.util.Locale;

/** Whether deliveries are sent. They are planned in every state but closed, so that none is lost. */
public enum SubscriptionState {
    /** The endpoint has not agreed yet. */
    PENDING_CONFIRMATION,
    ACTIVE,
    /** By its owner. */
    PAUSED,
    /** By this service, because the endpoint does not work. */
    DISABLED,
    /** Permanently. */
    CLOSED;

    /** The name in the database and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SubscriptionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
