package milepost.messaging.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.ExecutionException;
import milepost.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Sends records that a consumer cannot handle to the dead-letter topic, unchanged, with headers that say what went wrong. */
final class DeadLetters {

    private final KafkaOperations<byte[], byte[]> kafka;

    DeadLetters(KafkaOperations<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Returns when Kafka has acknowledged the record. */
    void send(String consumer, ConsumerRecord<byte[], byte[]> record, String error) {
        var letter = new ProducerRecord<>(
                Topics.deadLetter(record.topic()), record.partition(), record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        letter.headers()
                .add("milepost-consumer", consumer.getBytes(UTF_8))
                .add("milepost-partition", Integer.toString(record.partition()).getBytes(UTF_8))
                .add("milepost-offset", Long.toString(record.offset()).getBytes(UTF_8))
                .add("milepost-error", error.getBytes(UTF_8));
        try {
            kafka.send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not accept the dead letter", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted before Kafka acknowledged the dead letter", e);
        }
    }
}
