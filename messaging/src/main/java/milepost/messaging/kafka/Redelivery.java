package milepost.messaging.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.core.NestedRuntimeException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Has Kafka deliver a failed batch again, until it succeeds: the consumer goes back to where the batch began. The default
 * is to keep the batch and try it again between polls that hand over nothing. During those, partitions may pass to another
 * consumer that gets further than the batch; its offsets would then be set back, and handled records would wait for ever.
 */
final class Redelivery extends DefaultErrorHandler {

    Redelivery() {
        super(backOff());
        setClassifications(Map.of(), true); // no failure is final
        setLogLevel(KafkaException.Level.DEBUG); // a stack trace for each attempt
        setRetryListeners(new FailedBatches());
    }

    private static ExponentialBackOff backOff() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable listener) {
        var fromTheFirst = new BatchListenerFailedException("The batch failed", failure, 0);
        try {
            super.handleBatch(fromTheFirst, batch, consumer, container, listener);
        } catch (NestedRuntimeException e) { // which the container would log for each attempt
            throw new KafkaException("The batch will be delivered again", KafkaException.Level.DEBUG, e);
        }
    }
}
