package milepost.notify.store;

import java.util.Collection;
import java.util.UUID;

/** Published within this service when a transaction has left deliveries that are due. */
public record DeliveriesDue(Collection<Due> subscriptions) {

    /**
     * A subscription with deliveries that are due.
     *
     * @param endpoint scheme, host and port of the URL
     * @param url that they go to
     * @param together whether they are sent as one message
     */
    public record Due(UUID subscription, String endpoint, String url, boolean together) {}
}
