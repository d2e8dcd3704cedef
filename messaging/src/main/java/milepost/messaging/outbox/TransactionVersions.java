package milepost.messaging.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The aggregates that the current transaction has locked, and the versions that it has kept events with. Tells the relay when it has
 * committed.
 */
final class TransactionVersions implements TransactionSynchronization {

    private final ApplicationEventPublisher listeners;
    private final Map<String, Long> last = new HashMap<>();
    private final Set<String> changing = new HashSet<>();
    private final Set<String> held = new HashSet<>();

    private TransactionVersions(ApplicationEventPublisher listeners) {
        this.listeners = listeners;
    }

    static TransactionVersions current(ApplicationEventPublisher listeners) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(TransactionVersions.class::isInstance)
                .map(TransactionVersions.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var versions = new TransactionVersions(listeners);
                    TransactionSynchronizationManager.registerSynchronization(versions);
                    return versions;
                });
    }

    /** Passes the queue, unless the transaction holds the aggregate. */
    <T extends @Nullable Object> T lock(Object aggregateId, RowQueue queue, Supplier<T> lock) {
        if (held.contains(aggregateId.toString())) {
            return lock.get();
        }
        var locked = queue.enter(aggregateId.toString(), lock);
        hold(aggregateId);
        return locked;
    }

    void hold(Object aggregateId) {
        held.add(aggregateId.toString());
    }

    /** Refuses a version that does not follow, and an aggregate whose change has begun and not ended. */
    void begin(RaisedAggregate aggregate) {
        var id = aggregate.aggregateId();
        hold(id);
        var before = last.put(id, aggregate.version());
        if (!changing.add(id)) {
            throw new IllegalStateException("The change of " + id + " is nested in another change of it");
        }
        if (aggregate.version() < 1 || (before != null && aggregate.version() != before + 1)) {
            throw new IllegalStateException(
                    "Version %d of %s does not follow %s".formatted(aggregate.version(), id, before));
        }
    }

    /** The same, and refuses another aggregate than the one that was named. */
    void begin(Object aggregateId, RaisedAggregate aggregate) {
        if (!aggregate.aggregateId().equals(aggregateId.toString())) {
            throw new IllegalStateException("Raised %s instead of %s".formatted(aggregate.aggregateId(), aggregateId));
        }
        begin(aggregate);
    }

    void end(RaisedAggregate aggregate) {
        changing.remove(aggregate.aggregateId());
    }

    @Override
    public void afterCommit() {
        if (!last.isEmpty()) {
            listeners.publishEvent(new EventsCommitted());
        }
    }
}
