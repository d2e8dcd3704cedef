package milepost.messaging.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import milepost.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends records that a consumer cannot handle to the dead-letter topic, unchanged, with headers that say what went wrong. A
 * record that Kafka does not take there is named by its coordinates and left where it is.
 */
public final class DeadLetters {

    private final KafkaOperations<byte[], byte[]> kafka;
    private final Runnable createTopics;

    /** @param createTopics creates the topics that are missing */
    public DeadLetters(KafkaOperations<byte[], byte[]> kafka, Runnable createTopics) {
        this.kafka = kafka;
        this.createTopics = createTopics;
    }

    /**
     * Returns when Kafka has acknowledged the letter.
     *
     * @throws KafkaException if Kafka cannot be reached, or accepts not even a letter without the record
     */
    public void send(String consumer, ConsumerRecord<byte[], byte[]> record, String error) {
        List<Function<ConsumerRecord<byte[], byte[]>, ProducerRecord<byte[], byte[]>>> forms =
                List.of(DeadLetters::inTheSamePartition, DeadLetters::inAnyPartition, DeadLetters::withoutTheRecord);
        KafkaException refused = null;
        for (var form : forms) {
            try {
                deliver(described(form.apply(record), consumer, record, error));
                return;
            } catch (KafkaException e) {
                refused = e;
                if (TransientFailures.isOutage(e)) {
                    createTopics.run(); // Kafka answers in the same way if there is no such topic
                }
            }
        }
        throw refused == null ? new KafkaException("No dead letter was sent") : refused;
    }

    private static ProducerRecord<byte[], byte[]> inTheSamePartition(ConsumerRecord<byte[], byte[]> record) {
        return letter(record, record.partition(), record.key(), record.value());
    }

    /** Where the dead-letter topic has fewer partitions. */
    private static ProducerRecord<byte[], byte[]> inAnyPartition(ConsumerRecord<byte[], byte[]> record) {
        return letter(record, null, record.key(), record.value());
    }

    private static ProducerRecord<byte[], byte[]> withoutTheRecord(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(Topics.deadLetter(record.topic()), null);
    }

    private static ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> record,
            @Nullable Integer partition,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        return new ProducerRecord<>(Topics.deadLetter(record.topic()), partition, key, value, record.headers());
    }

    private static ProducerRecord<byte[], byte[]> described(
            ProducerRecord<byte[], byte[]> letter,
            String consumer,
            ConsumerRecord<byte[], byte[]> record,
            String error) {
        letter.headers()
                .add("milepost-consumer", consumer.getBytes(UTF_8))
                .add("milepost-partition", Integer.toString(record.partition()).getBytes(UTF_8))
                .add("milepost-offset", Long.toString(record.offset()).getBytes(UTF_8))
                .add("milepost-error", error.getBytes(UTF_8));
        return letter;
    }

    private void deliver(ProducerRecord<byte[], byte[]> letter) {
        try {
            kafka.send(letter).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known
                    ? known
                    : new KafkaException("Kafka did not accept the dead letter", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted before Kafka acknowledged the dead letter", e);
        }
    }
}
