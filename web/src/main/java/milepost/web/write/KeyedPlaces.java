package milepost.web.write;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A number of places for each key. Whoever comes first gets a place first; while those that have one do not get on, further ones
 * do not wait. Keys that nobody uses take no memory.
 */
public final class KeyedPlaces {

    private final int each;
    private final Map<Object, Queue> queues = new HashMap<>();

    /** @param each how many places each key has */
    public KeyedPlaces(int each) {
        this.each = each;
    }

    private static final class Queue {
        private final Semaphore places;
        private volatile long movedAt = System.nanoTime();
        private int users;

        private Queue(int places) {
            this.places = new Semaphore(places, true);
        }

        private boolean take(Duration patience) throws InterruptedException {
            var stuck = places.availablePermits() == 0 && System.nanoTime() - movedAt > patience.toNanos();
            var taken = !stuck && places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (taken) {
                movedAt = System.nanoTime();
            }
            return taken;
        }

        private void release() {
            movedAt = System.nanoTime();
            places.release();
        }
    }

    /** A place that was taken. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Returns a place, or empty if none was free in time, or if none has become free for as long as that. */
    public Optional<Place> take(Object key, Duration patience) throws InterruptedException {
        var queue = enter(key);
        var taken = false;
        try {
            taken = queue.take(patience);
        } finally {
            if (!taken) {
                leave(key, queue);
            }
        }
        return taken ? Optional.of(() -> giveBack(key, queue)) : Optional.empty();
    }

    private void giveBack(Object key, Queue queue) {
        queue.release();
        leave(key, queue);
    }

    private Queue enter(Object key) {
        synchronized (queues) {
            var queue = queues.computeIfAbsent(key, _ -> new Queue(each));
            queue.users++;
            return queue;
        }
    }

    private void leave(Object key, Queue queue) {
        synchronized (queues) {
            queue.users--;
            if (queue.users == 0) {
                queues.remove(key);
            }
        }
    }
}
