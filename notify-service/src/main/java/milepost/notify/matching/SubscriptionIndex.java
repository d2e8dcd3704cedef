package milepost.notify.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.notify.fact.EventFacts;
import milepost.notify.filter.CompiledFilter;

/**
 * An index of all filters: each is listed under the values of its most selective part, and an event is checked only
 * against the lists of its own values. Thread-safe.
 */
public final class SubscriptionIndex {

    private final Map<AccessKey, PostingList> postings = new HashMap<>();
    private final SubscriptionNumbers numbers = new SubscriptionNumbers();
    private final SubscriptionTable table = new SubscriptionTable();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** Adds a subscription, or replaces its filter. Events recorded earlier than since, when it was created, are not matched. */
    public void put(UUID subscription, SubscriptionFilter filter, Instant since) {
        var compiled = CompiledFilter.of(filter);
        var keys = AccessKey.of(compiled);
        exclusively(() -> {
            drop(subscription);
            var number = numbers.assign(subscription);
            var posting = table.set(number, subscription, compiled, since, keys.size() > 1);
            keys.forEach(
                    key -> postings.computeIfAbsent(key, _ -> new PostingList()).add(posting));
        });
    }

    public void remove(UUID subscription) {
        exclusively(() -> drop(subscription));
    }

    /** Returns the subscriptions that want this event, each once. */
    public List<UUID> match(EventFacts facts) {
        var keys = AccessKey.of(facts);
        var wanted = new ArrayList<UUID>();
        var inSeveralLists = new HashSet<UUID>();
        lock.readLock().lock();
        try {
            for (var key : keys) {
                var candidates = postings.get(key);
                if (candidates != null) {
                    table.select(candidates, facts, wanted, inSeveralLists);
                }
            }
            return wanted;
        } finally {
            lock.readLock().unlock();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return numbers.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void exclusively(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void drop(UUID subscription) {
        var number = numbers.release(subscription);
        if (number == null) {
            return;
        }
        var filter = table.clear(number);
        if (filter != null) {
            AccessKey.of(filter).forEach(key -> removePosting(key, number));
        }
    }

    private void removePosting(AccessKey key, int number) {
        postings.computeIfPresent(key, (_, list) -> {
            list.remove(number);
            return list.size() == 0 ? null : list;
        });
    }
}
