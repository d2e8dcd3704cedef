package milepost.messaging.projection;

import java.util.List;
import java.util.Optional;
import milepost.events.EventEnvelope;
import milepost.messaging.projection.EventRecords.UnreadableRecordException;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.projection.PositionRepository.Parked;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets records aside that a projection cannot handle: sends them to the dead-letter topic and parks their aggregate, whose
 * later events then wait.
 */
final class FailedRecords {

    private static final Logger log = LoggerFactory.getLogger(FailedRecords.class);

    private final String consumer;
    private final PositionRepository positions;
    private final ParkedEventRepository parkedEvents;
    private final DeadLetters deadLetters;
    private final TransactionTemplate transactions;
    private final ProjectionMeters meters;

    FailedRecords(
            String consumer,
            PositionRepository positions,
            ParkedEventRepository parkedEvents,
            DeadLetters deadLetters,
            TransactionTemplate transactions,
            ProjectionMeters meters) {
        this.consumer = consumer;
        this.positions = positions;
        this.parkedEvents = parkedEvents;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
        this.meters = meters;
    }

    void setAside(ConsumerRecord<byte[], byte[]> record, RuntimeException e) {
        var error = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        var first = transactions.execute(_ -> {
            var isNew = place(record)
                    .map(envelope -> park(record, envelope, error))
                    .orElse(true); // the record names no aggregate that could be parked
            if (isNew) {
                deadLetters.send(consumer, record, error);
            }
            return isNew;
        });
        if (first) {
            meters.deadLetter();
            log.error(
                    "Set aside a record consumer={} topic={} partition={} offset={}: {}",
                    consumer,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    error);
        }
    }

    /** Returns false if the event was parked, skipped or handled before, and Kafka has only delivered it again. */
    private boolean park(ConsumerRecord<byte[], byte[]> record, EventEnvelope envelope, String error) {
        var key = Key.of(envelope);
        var position = positions.lock(consumer, key);
        if (envelope.sequence() <= position.lastVersion
                || !parkedEvents.park(consumer, key, envelope.sequence(), record, error)) {
            return false;
        }
        position.park(Parked.poison);
        positions.store(consumer, List.of(position));
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
