package milepost.messaging.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.ExecutionException;
import milepost.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Sends what a consumer could not handle to the dead-letter topic: the very bytes and headers, and what went wrong. */
final class DeadLetters {

    private final KafkaOperations<byte[], byte[]> kafka;

    DeadLetters(KafkaOperations<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Returns once Kafka has the record. */
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
            throw new KafkaException("The dead letter was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped before the dead letter was taken", e);
        }
    }
}
