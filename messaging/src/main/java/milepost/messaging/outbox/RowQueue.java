package milepost.messaging.outbox;

import java.time.Duration;
import java.util.function.Supplier;
import milepost.web.write.KeyedPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;

/**
 * Bounds how many transactions of this instance wait for the row of one aggregate, because each of them has a connection.
 * A further one soon fails, so that its connection serves others.
 */
final class RowQueue {

    private static final int MOST = 3;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KeyedPlaces places = new KeyedPlaces(MOST);

    /**
     * @param lock the statement that locks the aggregate's row
     * @throws CannotAcquireLockException if too many others wait
     */
    <T extends @Nullable Object> T enter(String aggregateId, Supplier<T> lock) {
        try {
            var place = places.take(aggregateId, PATIENCE)
                    .orElseThrow(() -> new CannotAcquireLockException("Too many changes of " + aggregateId));
            try (place) {
                return lock.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("Interrupted before the change of " + aggregateId, e);
        }
    }
}
