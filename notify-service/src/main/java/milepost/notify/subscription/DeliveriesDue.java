package milepost.notify.subscription;

import java.util.Set;
import java.util.UUID;

/** Says within this service, once the transaction has committed, that these subscriptions have deliveries to make. */
public record DeliveriesDue(Set<UUID> subscriptions) {}
