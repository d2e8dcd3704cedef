package milepost.messaging.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import milepost.events.EventEnvelope;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.projection.PositionRepository.Parked;
import milepost.messaging.projection.PositionRepository.Position;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes batches of records into one projection. What is new and what waits is decided by the version behind each
 * aggregate's last one, in the same transaction as the projection's own change.
 *
 * <p>A batch is one transaction. If the projection fails in it, its records are taken one by one, and the record that
 * fails by itself is poison: it goes to the dead-letter topic and its aggregate is parked. A failing database or Kafka
 * is nobody's poison: the exception leaves, and the whole batch comes again.
 */
final class ProjectionRunner {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRunner.class);

    private final Projection projection;
    private final PositionRepository positions;
    private final ParkedEventRepository parkedEvents;
    private final DeadLetters deadLetters;
    private final Resumption resumption;
    private final TransactionTemplate transactions;
    private final ProjectionMeters meters;

    ProjectionRunner(
            Projection projection,
            PositionRepository positions,
            ParkedEventRepository parkedEvents,
            DeadLetters deadLetters,
            TransactionTemplate transactions,
            ProjectionMeters meters) {
        this.projection = projection;
        this.positions = positions;
        this.parkedEvents = parkedEvents;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
        this.meters = meters;
        this.resumption = new Resumption(projection, positions, parkedEvents, transactions);
    }

    private record Incoming(ConsumerRecord<byte[], byte[]> record, ReceivedEvent event) {

        Key key() {
            return Key.of(event.envelope());
        }
    }

    Projection projection() {
        return projection;
    }

    Resumption resumption() {
        return resumption;
    }

    /** Takes in what a poll brought. Returns once it is committed, so that offsets may follow. */
    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            takeTogether(records);
        } catch (RuntimeException e) {
            if (TransientFailures.is(e)) {
                throw e;
            }
            records.forEach(this::takeAlone);
        }
    }

    private void takeTogether(List<ConsumerRecord<byte[], byte[]>> records) {
        var incoming = records.stream()
                .map(record -> new Incoming(record, EventRecords.read(record)))
                .toList();
        var closed = new ArrayList<Key>();
        var applied = transactions.execute(_ -> {
            closed.clear();
            return takeInTransaction(incoming, closed);
        });
        if (!applied.isEmpty()) {
            projection.applied(applied);
        }
        closed.forEach(resumption::resume);
    }

    private List<ReceivedEvent> takeInTransaction(List<Incoming> incoming, List<Key> closed) {
        var known = positions.lock(
                projection.consumer(), incoming.stream().map(Incoming::key).toList());
        var fresh = new ArrayList<ReceivedEvent>(incoming.size());
        for (var one : incoming) {
            var position = Objects.requireNonNull(known.get(one.key()));
            var envelope = one.event().envelope();
            if (envelope.sequence() <= position.lastVersion) {
                redelivered(position, one);
            } else if (envelope.sequence() == position.lastVersion + 1 && position.parked != Parked.poison) {
                if (position.parked == Parked.gap) {
                    closed.add(position.key);
                }
                fresh.add(one.event());
                position.passed(envelope);
            } else {
                if (position.parked == null) {
                    position.park(Parked.gap);
                    meters.gap();
                    log.error(
                            "Events are missing before {} consumer={} source={} aggregate={} lastVersion={} version={};"
                                    + " later ones wait. Ask their owner for a replay: POST /v1/operations/replays",
                            envelope.id(),
                            projection.consumer(),
                            one.key().source(),
                            one.key().aggregateId(),
                            position.lastVersion,
                            envelope.sequence());
                }
                parkedEvents.park(projection.consumer(), one.key(), envelope.sequence(), one.record(), null);
            }
        }
        if (!fresh.isEmpty()) {
            projection.apply(fresh);
        }
        positions.store(projection.consumer(), known.values());
        meters.applied(fresh.size());
        return fresh;
    }

    private void redelivered(Position position, Incoming one) {
        var envelope = one.event().envelope();
        meters.redelivered();
        if (envelope.sequence() == position.lastVersion
                && position.lastEventId != null
                && !position.lastEventId.equals(envelope.id())) {
            meters.versionReused();
            log.error(
                    "Version {} of {} {} came as event {} and before as {}: its owner's database has lost commits",
                    envelope.sequence(),
                    one.key().source(),
                    one.key().aggregateId(),
                    envelope.id(),
                    position.lastEventId);
        }
    }

    private void takeAlone(ConsumerRecord<byte[], byte[]> record) {
        try {
            takeTogether(List.of(record));
        } catch (RuntimeException e) {
            if (TransientFailures.is(e)) {
                throw e;
            }
            setAside(record, e);
        }
    }

    private void setAside(ConsumerRecord<byte[], byte[]> record, RuntimeException e) {
        var error = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        var first = transactions.execute(_ -> {
            var isNew = place(record)
                    .map(envelope -> park(record, envelope, error))
                    .orElse(true); // belongs to no aggregate that could be parked
            if (isNew) {
                deadLetters.send(projection.consumer(), record, error);
            }
            return isNew;
        });
        if (first) {
            meters.deadLetter();
            log.error(
                    "Set aside a record consumer={} topic={} partition={} offset={}: {}",
                    projection.consumer(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    error);
        }
    }

    /** @return whether it is set aside only now: not when Kafka delivers once more what waits or was passed over */
    private boolean park(ConsumerRecord<byte[], byte[]> record, EventEnvelope envelope, String error) {
        var key = Key.of(envelope);
        var position = positions.lock(projection.consumer(), key);
        if (envelope.sequence() <= position.lastVersion
                || !parkedEvents.park(projection.consumer(), key, envelope.sequence(), record, error)) {
            return false;
        }
        position.park(Parked.poison);
        positions.store(projection.consumer(), List.of(position));
        return true;
    }

    private static Optional<EventEnvelope> place(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(EventRecords.envelope(record.headers()));
        } catch (UnreadableRecordException e) {
            return Optional.empty();
        }
    }
}
