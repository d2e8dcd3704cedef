package milepost.messaging.kafka;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import milepost.messaging.signing.SignedFrom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Creates listeners that are given all records of a poll at once, and the same again until they succeed. */
public final class BatchListeners {

    /** Whoever sets up Kafka may be later than we are, or changes a password. */
    private static final Duration AUTHORIZATION_RETRY = Duration.ofSeconds(5);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final int concurrency;
    private final SignedFrom signedFrom;

    public BatchListeners(ConsumerFactory<byte[], byte[]> consumers, int concurrency, SignedFrom signedFrom) {
        this.consumers = consumers;
        this.concurrency = concurrency;
        this.signedFrom = signedFrom;
    }

    /** @param pause how long to wait between polls */
    public ConcurrentMessageListenerContainer<byte[], byte[]> create(
            String group,
            List<String> topics,
            Duration pause,
            Consumer<List<ConsumerRecord<byte[], byte[]>>> listener) {
        var properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setConsumerRebalanceListener(new FirstMeeting(signedFrom));
        properties.setMessageListener((BatchConsumerAwareMessageListener<byte[], byte[]>) (records, consumer) -> {
            // In case it failed when they were assigned.
            signedFrom.meet(requireNonNull(consumer), consumer.assignment());
            listener.accept(records);
        });
        properties.setMissingTopicsFatal(false);
        properties.setAuthExceptionRetryInterval(AUTHORIZATION_RETRY);
        properties.setIdleBetweenPolls(pause.toMillis());
        properties.setSyncCommits(true); // a lost commit would show as records that wait
        properties.setSyncCommitTimeout(Duration.ofSeconds(10));
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group);
        container.setConcurrency(concurrency);
        // A batch fails as a whole only while the database or Kafka cannot be reached, and is retried until they can.
        container.setCommonErrorHandler(new Redelivery());
        return container;
    }
}
