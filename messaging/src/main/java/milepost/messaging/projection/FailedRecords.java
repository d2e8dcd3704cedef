package milepost.messaging.projection;

import java.util.List;
import java.util.Optional;
import milepost.messaging.failure.DeadLetters;
import milepost.messaging.failure.Reason;
import milepost.messaging.failure.TransientFailures;
import milepost.messaging.projection.PositionRepository.Key;
import milepost.messaging.record.EventAttributes;
import milepost.messaging.record.EventAttributes.Place;
import milepost.messaging.signing.UnsignedRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets records aside that a projection cannot handle: sends them to the dead-letter topic and parks their aggregate, whose
 * later events then wait. Fails only while the database or Kafka cannot be reached: what can neither be parked nor sent is
 * left on its topic and logged.
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

    void setAside(ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        var unsigned = failure instanceof UnsignedRecordException;
        if (unsigned) {
            meters.unsigned();
        }
        var error = Reason.of(failure);
        var place = EventAttributes.place(record);
        if (place.isPresent()
                && unless("look up", record, () -> isKnown(record, place.get(), unsigned))
                        .orElse(false)) {
            return; // Kafka has only delivered it again
        }
        // Outside of a transaction, because Kafka may take long. After a crash between the two it is sent again.
        unless("send to the dead letters", record, () -> {
            deadLetters.send(consumer, record, error);
            return true;
        });
        place.ifPresent(known -> unless("park", record, () -> park(record, known, error)));
        meters.deadLetter();
        log.error(
                "Set aside a record consumer={} topic={} partition={} offset={}: {}",
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                error);
    }

    /** Whether the record is parked, or its version was handled or skipped; who signs nothing repeats nothing. */
    private boolean isKnown(ConsumerRecord<byte[], byte[]> record, Place place, boolean unsigned) {
        return transactions.execute(_ -> {
            var key = Key.of(place);
            return (!unsigned && place.version() <= positions.lock(consumer, key).lastVersion)
                    || parkedEvents.waits(consumer, key, place.version(), record);
        });
    }

    private boolean park(ConsumerRecord<byte[], byte[]> record, Place place, String error) {
        return transactions.execute(_ -> {
            var key = Key.of(place);
            var position = positions.lock(consumer, key);
            if (place.version() <= position.lastVersion) {
                return false;
            }
            parkedEvents.park(consumer, key, place.version(), record, error);
            position.parkBecauseOf(place.version());
            positions.store(consumer, List.of(position));
            return true;
        });
    }

    private interface Step {
        boolean run();
    }

    /** Returns the result of the step, or empty if it failed because of the record. */
    private Optional<Boolean> unless(String what, ConsumerRecord<byte[], byte[]> record, Step step) {
        try {
            return Optional.of(step.run());
        } catch (RuntimeException e) {
            if (TransientFailures.is(e)) {
                throw e;
            }
            log.error(
                    "Could not {} a record consumer={} topic={} partition={} offset={}: {}",
                    what,
                    consumer,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Reason.of(e));
            return Optional.empty();
        }
    }
}
