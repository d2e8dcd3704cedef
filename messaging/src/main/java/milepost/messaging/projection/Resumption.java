package milepost.messaging.projection;

import java.util.List;
import java.util.Optional;
import milepost.messaging.failure.Reason;
import milepost.messaging.failure.TransientFailures;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.projection.PositionRepository.Parked;
import milepost.messaging.projection.PositionRepository.Position;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Resumes parked aggregates, in order, when the missing event has arrived or an operator has corrected the cause. */
final class Resumption {

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

    /** The records that wait for the version which is next; none if the aggregate goes on or that version is missing. */
    private record Due(long version, @Nullable Parked parked, List<ConsumerRecord<byte[], byte[]>> candidates) {}

    /**
     * Applies the waiting events of an aggregate, in order, each in its own transaction, as far as it goes.
     *
     * @return why the aggregate still waits, or empty if nothing of it waits
     */
    Optional<String> resume(Key key) {
        while (true) {
            var due = due(key);
            if (due.candidates().isEmpty()) {
                return due.parked() == null ? Optional.empty() : Optional.of(missing(due.version()));
            }
            var failure = applyOneOf(key, due);
            if (failure.isPresent()) {
                return failure;
            }
        }
    }

    /** Looks for the next version. If it does not wait, stores whether the aggregate does. */
    private Due due(Key key) {
        return transactions.execute(_ -> {
            var position = positions.lock(projection.consumer(), key);
            parkedEvents.removeUpTo(projection.consumer(), key, position.lastVersion);
            var candidates = parkedEvents.find(projection.consumer(), key, position.next());
            if (candidates.isEmpty()) {
                settle(position);
            }
            return new Due(position.next(), position.parked, candidates);
        });
    }

    private void settle(Position position) {
        var replayed = position.lastVersion >= position.rewoundFrom;
        if (replayed) {
            position.rewoundFrom = 0;
        }
        position.park(replayed && !parkedEvents.anyLeft(projection.consumer(), position.key) ? null : Parked.gap);
        positions.store(projection.consumer(), List.of(position));
    }

    /** Tries every record that waits for the version. Returns why the first cannot be handled, or empty if one could be. */
    private Optional<String> applyOneOf(Key key, Due due) {
        Optional<String> first = Optional.empty();
        for (var candidate : due.candidates()) {
            try {
                apply(key, due.version(), candidate);
                return Optional.empty();
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                if (TransientFailures.is(e)) {
                    throw e;
                }
                first = first.or(() -> Optional.of(Reason.of(e)));
            }
        }
        first.ifPresent(error -> fail(key, due.version(), error));
        return first;
    }

    private void apply(Key key, long version, ConsumerRecord<byte[], byte[]> record) {
        var event = EventRecords.read(record);
        var applied = transactions.execute(_ -> {
            var position = positions.lock(projection.consumer(), key);
            if (position.next() != version) {
                return false; // it has been applied meanwhile
            }
            projection.apply(List.of(event));
            position.advanceTo(event.envelope());
            positions.store(projection.consumer(), List.of(position));
            return true;
        });
        if (applied) {
            projection.applied(List.of(event));
        }
    }

    private void fail(Key key, long version, String error) {
        transactions.executeWithoutResult(_ -> {
            var position = positions.lock(projection.consumer(), key);
            if (position.next() == version) {
                parkedEvents.fail(projection.consumer(), key, version, error);
                position.park(Parked.poison);
                positions.store(projection.consumer(), List.of(position));
            }
        });
    }

    private static String missing(long version) {
        return "Version " + version + " has not arrived; its owner can send it again: POST /v1/operations/replays";
    }
}
