package milepost.messaging.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import milepost.messaging.failure.Patience;
import milepost.messaging.failure.TransientFailures;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.projection.PositionRepository.Parked;
import milepost.messaging.projection.PositionRepository.Position;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies batches of records to one projection. Each event is compared with the last version of its aggregate, in the
 * transaction of the projection's own change: the next version is applied, an earlier one is a redelivery, and one after
 * a gap waits. If an earlier version is another event than before, its aggregate waits for an operator.
 *
 * <p>A batch is one transaction. If it fails, its records are applied one by one, and a record that fails alone is set
 * aside. While the database or Kafka cannot be reached, the exception is thrown and Kafka delivers the whole batch again; so
 * it is for a while if a lock or a time limit is in the way.
 */
final class ProjectionRunner {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRunner.class);

    private final Projection projection;
    private final EventRecords records;
    private final PositionRepository positions;
    private final ParkedEventRepository parkedEvents;
    private final FailedRecords failed;
    private final Resumption resumption;
    private final TransactionTemplate transactions;
    private final ProjectionMeters meters;
    private final Patience patience = new Patience();

    ProjectionRunner(
            Projection projection,
            EventRecords records,
            PositionRepository positions,
            ParkedEventRepository parkedEvents,
            FailedRecords failed,
            Resumption resumption,
            TransactionTemplate transactions,
            ProjectionMeters meters) {
        this.projection = projection;
        this.records = records;
        this.positions = positions;
        this.parkedEvents = parkedEvents;
        this.failed = failed;
        this.transactions = transactions;
        this.meters = meters;
        this.resumption = resumption;
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

    /** Handles the records of one poll. Returns when they are committed, so that their offsets can be committed too. */
    void handle(List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            handleTogether(batch);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            if (TransientFailures.isOutage(e) || (TransientFailures.isObstacle(e) && patience.lastsFor(batch))) {
                throw e;
            }
            batch.forEach(this::handleAlone);
        }
        patience.isOver(batch);
    }

    private void handleTogether(List<ConsumerRecord<byte[], byte[]>> batch) {
        var incoming = batch.stream()
                .map(record -> new Incoming(record, records.read(record)))
                .toList();
        var parked = new LinkedHashSet<Key>();
        var applied = transactions.execute(_ -> {
            parked.clear();
            return applyInTransaction(incoming, parked);
        });
        if (!applied.isEmpty()) {
            projection.applied(applied);
        }
        parked.forEach(resumption::resume);
    }

    private List<ReceivedEvent> applyInTransaction(List<Incoming> incoming, Set<Key> parked) {
        var known = positions.lock(projection.consumer(), begun(incoming));
        var fresh = new ArrayList<ReceivedEvent>(incoming.size());
        for (var one : incoming) {
            var position = Objects.requireNonNull(known.get(one.key()));
            var envelope = one.event().envelope();
            if (envelope.sequence() <= position.lastVersion) {
                comeAgain(position, one);
            } else if (position.parked == Parked.reused) {
                parkedEvents.park(projection.consumer(), position.key, envelope.sequence(), one.record(), null);
            } else if (envelope.sequence() == position.next()) {
                if (position.parked != null) { // perhaps another record of this version could not be handled
                    parked.add(position.key);
                }
                resumption.requireNoOther(position, envelope);
                fresh.add(one.event());
                position.advanceTo(envelope);
            } else {
                park(position, one);
            }
        }
        // Before the change, because a projection may take a lock that others wait for.
        positions.store(projection.consumer(), known.values());
        if (!fresh.isEmpty()) {
            projection.apply(fresh);
        }
        meters.applied(fresh.size());
        return fresh;
    }

    /** The aggregates of these events, each as far as the events bring it if it is new. */
    private static Collection<Position> begun(List<Incoming> incoming) {
        var begun = new HashMap<Key, Position>();
        for (var one : incoming) {
            var position = begun.computeIfAbsent(one.key(), Position::new);
            if (one.event().envelope().sequence() == position.next()) {
                position.advanceTo(one.event().envelope());
            }
        }
        return begun.values();
    }

    private void park(Position position, Incoming one) {
        var envelope = one.event().envelope();
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

    private void comeAgain(Position position, Incoming one) {
        var envelope = one.event().envelope();
        if (!position.isReusedBy(envelope)) {
            meters.redelivered();
            return;
        }
        var error = "Version %d was handled before as another event; the last one handled is %d, event %s"
                .formatted(envelope.sequence(), position.lastVersion, position.lastEventId);
        parkedEvents.park(projection.consumer(), position.key, envelope.sequence(), one.record(), error);
        position.park(Parked.reused);
        meters.versionReused();
        log.error(
                "Event {} of {} {} is parked with all later ones, because its owner may have lost commits. {}. consumer={}",
                envelope.id(),
                one.key().source(),
                one.key().aggregateId(),
                error,
                projection.consumer());
    }

    private void handleAlone(ConsumerRecord<byte[], byte[]> record) {
        try {
            handleTogether(List.of(record));
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            if (TransientFailures.isOutage(e)) {
                throw e;
            }
            failed.setAside(record, e);
        }
    }
}
