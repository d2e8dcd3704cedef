package milepost.notify.subscription;

import java.time.Duration;
import milepost.notify.matching.SubscriptionIndex;
import org.springframework.stereotype.Component;

/**
 * The index of all filters, kept equal to the database. Whoever matches events asks for it in the transaction in which the
 * events are handled: a subscription that was there before an event, made through whichever instance, is in it.
 */
@Component
public class LiveIndex {

    /** An event that came just before its subscription is told rather than missed over clocks that differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

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
                    index.put(change.id(), change.filter(), change.createdAt().minus(CLOCKS_DIFFER));
                }
                seen = change.number();
            }
            size = changes.size();
        } while (size == PAGE);
        return index;
    }
}
