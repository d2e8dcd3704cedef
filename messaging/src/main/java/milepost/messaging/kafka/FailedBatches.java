package milepost.messaging.kafka;

import milepost.messaging.failure.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/** Says in one line that a batch could not be handled and is tried again. */
final class FailedBatches implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(FailedBatches.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        // The first of a batch, of which the other method is told.
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, @Nullable Exception failure, int attempt) {
        log.warn(
                "Events cannot be handled at the moment and will be tried again: {}",
                failure == null ? "" : Reason.of(NestedExceptionUtils.getMostSpecificCause(failure)));
    }
}
