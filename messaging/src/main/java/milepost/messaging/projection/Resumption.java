package milepost.messaging.projection;

import java.util.List;
import java.util.Optional;
import milepost.events.envelope.EventEnvelope;
import milepost.messaging.failure.Reason;
import milepost.messaging.failure.TransientFailures;
import milepost.messaging.projection.ParkedEventRepository.Candidate;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.projection.PositionRepository.Parked;
import milepost.messaging.projection.PositionRepository.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Resumes parked aggregates, in order, when the missing event has arrived or an operator has corrected the cause. */
final class Resumption {

    private final Projection projection;
    private final EventRecords records;
    private final PositionRepository positions;
    private final ParkedEventRepository parkedEvents;
    private final TransactionTemplate transactions;

    Resumption(
            Projection projection,
            EventRecords records,
            PositionRepository positions,
            ParkedEventRepository parkedEvents,
            TransactionTemplate transactions) {
        this.projection = projection;
        this.records = records;
        this.positions = positions;
        this.parkedEvents = parkedEvents;
        this.transactions = transactions;
    }

    /** The records that wait for the version which is next; none if the aggregate goes on or that version is missing. */
    private record Due(long version, @Nullable Parked parked, List<Candidate> candidates) {}

    /**
     * Applies the waiting events of an aggregate, in order, each in its own transaction, as far as it goes.
     *
     * @return why the aggregate still waits, or empty if nothing of it waits
     */
    Optional<String> resume(Key key) {
        while (true) {
            var due = due(key);
            if (due.candidates().isEmpty()) {
                return waitsFor(due);
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
            if (position.parked == Parked.reused) {
                return new Due(position.next(), position.parked, List.of());
            }
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

    private void apply(Key key, long version, Candidate candidate) {
        var event = records.read(candidate.record(), candidate.value());
        var applied = transactions.execute(_ -> {
            var position = positions.lock(projection.consumer(), key);
            if (position.next() != version || position.parked == Parked.reused) {
                return false; // it has been applied meanwhile, or must wait
            }
            requireNoOther(position, event.envelope());
            projection.apply(List.of(event));
            position.advanceTo(event.envelope());
            positions.store(projection.consumer(), List.of(position));
            return true;
        });
        if (applied) {
            projection.applied(List.of(event));
        }
    }

    /** @throws IllegalStateException if the projection keeps another event of this version */
    void requireNoOther(Position position, EventEnvelope envelope) {
        if (envelope.sequence() <= position.rewoundFrom && projection.keepsAnother(envelope)) {
            throw new IllegalStateException(
                    "Version %d was handled as another event, which is kept; this one can be skipped"
                            .formatted(envelope.sequence()));
        }
    }

    private void fail(Key key, long version, String error) {
        transactions.executeWithoutResult(_ -> {
            var position = positions.lock(projection.consumer(), key);
            if (position.next() == version && position.parked != Parked.reused) {
                parkedEvents.fail(projection.consumer(), key, version, error);
                position.park(Parked.poison);
                positions.store(projection.consumer(), List.of(position));
            }
        });
    }

    private static Optional<String> waitsFor(Due due) {
        return Optional.ofNullable(
                switch (due.parked()) {
                    case null -> null;
                    case reused -> "A version has arrived as two events; rewind to it, or discard the second one";
                    case gap, poison ->
                        "Version %d has not arrived; its owner can send it again: POST /v1/operations/replays"
                                .formatted(due.version());
                });
    }
}
