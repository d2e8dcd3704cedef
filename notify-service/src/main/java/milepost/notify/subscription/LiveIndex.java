package milepost.notify.subscription;

import milepost.notify.matching.SubscriptionIndex;
import org.springframework.stereotype.Component;

/**
 * Keeps an index of all filters up to date with the database. Called in the transaction that handles events, it contains
 * every subscription that was created before them, through whichever instance. An event that was recorded before its
 * subscription was created is never matched, however late it is read.
 */
@Component
public class LiveIndex {

    private static final int PAGE = 5_000;

    private final SubscriptionRepository subscriptions;
    private final SubscriptionIndex index = new SubscriptionIndex();
    private long seen;

    LiveIndex(SubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Takes in what has changed since the last call, from the beginning at the first. */
    public synchronized SubscriptionIndex refreshed() {
        int size;
        do {
            var changes = subscriptions.changesAfter(seen, PAGE);
            for (var change : changes) {
                if (change.closed()) {
                    index.remove(change.id());
                } else {
                    index.put(change.id(), change.filter(), change.createdAt());
                }
                seen = change.number();
            }
            size = changes.size();
        } while (size == PAGE);
        return index;
    }
}
