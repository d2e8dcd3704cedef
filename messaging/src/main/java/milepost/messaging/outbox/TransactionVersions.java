package milepost.messaging.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The versions that events were kept with in the current transaction. Tells the relay when it has committed. */
final class TransactionVersions implements TransactionSynchronization {

    private final ApplicationEventPublisher listeners;
    private final Map<String, Long> last = new HashMap<>();
    private final Set<String> changing = new HashSet<>();

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

    /** Refuses a version that does not follow, and an aggregate whose change has begun and not ended. */
    void begin(RaisedAggregate aggregate) {
        var id = aggregate.aggregateId();
        var before = last.put(id, aggregate.version());
        if (!changing.add(id)) {
            throw new IllegalStateException("The change of " + id + " is nested in another change of it");
        }
        if (aggregate.version() < 1 || (before != null && aggregate.version() != before + 1)) {
            throw new IllegalStateException(
                    "Version %d of %s does not follow %s".formatted(aggregate.version(), id, before));
        }
    }

    void end(RaisedAggregate aggregate) {
        changing.remove(aggregate.aggregateId());
    }

    @Override
    public void afterCommit() {
        listeners.publishEvent(new EventsCommitted());
    }
}
