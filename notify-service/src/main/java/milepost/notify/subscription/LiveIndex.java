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

    private static final int PAGE_SIZE = 5_000;

    private final FilterChangeRepository changes;
    private final SubscriptionIndex index = new SubscriptionIndex();
    private long seen;

    LiveIndex(FilterChangeRepository changes) {
        this.changes = changes;
    }

    /** Reads what has changed since the last call; the first call reads everything. */
    public synchronized SubscriptionIndex refreshed() {
        int size;
        do {
            var page = changes.after(seen, PAGE_SIZE);
            for (var change : page) {
                if (change.closed()) {
                    index.remove(change.subscription());
                } else {
                    index.put(change.subscription(), change.filter(), change.createdAt());
                }
                seen = change.number();
            }
            size = page.size();
        } while (size == PAGE_SIZE);
        return index;
    }
}
