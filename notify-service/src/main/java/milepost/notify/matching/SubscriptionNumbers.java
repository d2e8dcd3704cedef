package milepost.notify.matching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Small numbers for subscriptions, which fit into a {@link Posting}. Those of removed subscriptions are used again. */
final class SubscriptionNumbers {

    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();

    int assign(UUID subscription) {
        var released = free.poll();
        var number = released == null ? numbers.size() : released;
        numbers.put(subscription, number);
        return number;
    }

    /** Returns the number that the subscription had, or null if it had none. */
    @Nullable Integer release(UUID subscription) {
        var number = numbers.remove(subscription);
        if (number != null) {
            free.push(number);
        }
        return number;
    }

    int size() {
        return numbers.size();
    }
}
