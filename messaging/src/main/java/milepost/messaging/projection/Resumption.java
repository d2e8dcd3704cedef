package milepost.messaging.projection;

import java.util.List;
import java.util.Optional;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.projection.PositionRepository.Parked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Resumes parked aggregates, in order, when the missing event has arrived or an operator has corrected the cause. */
final class Resumption {

    private static final Logger log = LoggerFactory.getLogger(Resumption.class);

    private final Projection projection;
    private final PositionRepository positions;
    private final ParkedEventRepository parkedEvents;
    private final TransactionTemplate transactions;

    Resumption(
            Projection projection,
            PositionRepository positions,
            ParkedEventRepository parkedEvents,
            TransactionTemplate transactions) {
        this.projection = projection;
        this.positions = positions;
        this.parkedEvents = parkedEvents;
        this.transactions = transactions;
    }

    /**
     * Applies the waiting events of an aggregate, in order, each in its own transaction, until none is left.
     *
     * @return why the first of the remaining events cannot be handled, or empty if none remains
     */
    Optional<RuntimeException> resume(Key key) {
        while (true) {
            try {
                if (!resumeOne(key)) {
                    return Optional.empty();
                }
            } catch (RuntimeException e) {
                if (TransientFailures.is(e)) {
                    throw e;
                }
                return Optional.of(e);
            }
        }
    }

    /** Skips the event that cannot be handled, as if it had been applied, and resumes with the next one. */
    Optional<RuntimeException> skip(Key key) {
        transactions.executeWithoutResult(_ -> {
            var position = positions.lock(projection.consumer(), key);
            var version = position.lastVersion + 1;
            position.lastVersion = version;
            position.changed = true;
            parkedEvents.removeUpTo(projection.consumer(), key, version);
            positions.store(projection.consumer(), List.of(position));
            log.warn(
                    "An operator skipped version {} consumer={} source={} aggregate={}",
                    version,
                    projection.consumer(),
                    key.source(),
                    key.aggregateId());
        });
        return resume(key);
    }

    /** Tries the event that could not be handled with other data, and resumes with the next one. */
    Optional<RuntimeException> replace(Key key, byte[] data) {
        transactions.executeWithoutResult(_ -> {
            var position = positions.lock(projection.consumer(), key);
            parkedEvents.replacePayload(projection.consumer(), key, position.lastVersion + 1, data);
            log.warn(
                    "An operator replaced the data of version {} consumer={} source={} aggregate={}",
                    position.lastVersion + 1,
                    projection.consumer(),
                    key.source(),
                    key.aggregateId());
        });
        return resume(key);
    }

    /** Returns whether there was a waiting event. */
    private boolean resumeOne(Key key) {
        Optional<ReceivedEvent> applied = transactions.execute(_ -> {
            var position = positions.lock(projection.consumer(), key);
            parkedEvents.removeUpTo(projection.consumer(), key, position.lastVersion);
            var waiting = parkedEvents.find(projection.consumer(), key, position.lastVersion + 1);
            if (waiting.isEmpty()) {
                position.park(parkedEvents.anyLeft(projection.consumer(), key) ? Parked.gap : null);
                positions.store(projection.consumer(), List.of(position));
                return Optional.empty();
            }
            var event = EventRecords.read(waiting.get());
            projection.apply(List.of(event));
            position.advanceTo(event.envelope());
            parkedEvents.removeUpTo(projection.consumer(), key, position.lastVersion);
            positions.store(projection.consumer(), List.of(position));
            return Optional.of(event);
        });
        applied.ifPresent(event -> projection.applied(List.of(event)));
        return applied.isPresent();
    }
}
