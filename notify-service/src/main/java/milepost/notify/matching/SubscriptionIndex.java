package milepost.notify.matching;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import milepost.events.NotifyEvent.SubscriptionFilter;

/**
 * All filters, kept so that an event looks only at those that can want it: each stands under the values of its most
 * selective part, and an event goes through the lists of its own values. Any thread may match while another changes it.
 */
public final class SubscriptionIndex {

    private final Map<AccessKey, PostingList> postings = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Deque<Integer> freeNumbers = new ArrayDeque<>();
    private final SubscriptionTable table = new SubscriptionTable();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /**
     * Adds a subscription, or replaces what it wanted before.
     *
     * @param since events recorded earlier are not matched
     */
    public void put(UUID subscription, SubscriptionFilter filter, Instant since) {
        var compiled = CompiledFilter.of(filter);
        var keys = compiled.accessKeys();
        lock.writeLock().lock();
        try {
            drop(subscription);
            var free = freeNumbers.poll();
            var number = free == null ? numbers.size() : free;
            numbers.put(subscription, number);
            var posting = table.set(number, subscription, compiled, since, keys.size() > 1);
            keys.forEach(
                    key -> postings.computeIfAbsent(key, _ -> new PostingList()).add(posting));
        } finally {
            lock.writeLock().unlock();
        }
    }

    public void remove(UUID subscription) {
        lock.writeLock().lock();
        try {
            drop(subscription);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The subscriptions that want this event, each once. */
    public List<UUID> match(EventFacts facts) {
        var keys = AccessKey.of(facts);
        var wanted = new ArrayList<UUID>();
        var wantedOften = new HashSet<UUID>();
        lock.readLock().lock();
        try {
            for (var key : keys) {
                var candidates = postings.get(key);
                if (candidates != null) {
                    table.select(candidates, facts, wanted, wantedOften);
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

    private void drop(UUID subscription) {
        var number = numbers.remove(subscription);
        if (number == null) {
            return;
        }
        var filter = table.clear(number);
        if (filter != null) {
            filter.accessKeys().forEach(key -> removePosting(key, number));
        }
        freeNumbers.push(number);
    }

    private void removePosting(AccessKey key, int number) {
        postings.computeIfPresent(key, (_, list) -> {
            list.remove(number);
            return list.size() == 0 ? null : list;
        });
    }
}
