package milepost.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventSource;
import milepost.messaging.signing.RecordSigner;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends outbox rows as signed CloudEvents in binary mode, in order, and returns only when all are acknowledged. After a
 * failure it must be closed, because a later batch must not reach Kafka before the failed one.
 */
final class EventPublisher implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Producer<String, byte[]> producer;
    private final RecordSigner signer;
    private volatile long heardAt;

    EventPublisher(Producer<String, byte[]> producer, RecordSigner signer) {
        this.producer = producer;
        this.signer = signer;
    }

    /** @param connection bootstrap servers and security of the cluster */
    static EventPublisher open(Map<String, Object> connection, RecordSigner signer) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        // If a batch expired and a later one arrived, versions would be missing: block and raise an alarm instead.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0); // the default of 5 ms would delay every single event
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 1_000);
        return new EventPublisher(
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), signer);
    }

    /**
     * @param patience how long Kafka may acknowledge nothing; the client itself would wait without limit and without a word
     * @throws SilenceException if Kafka has acknowledged nothing for that long; the rows must then be sent again
     * @throws PublishingFailedException if Kafka refused a record; the same holds
     * @throws InterruptedException if the relay is to stop; the same holds
     */
    void publish(List<OutboxRow> rows, Duration patience) throws InterruptedException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(rows.size());
        try {
            heardAt = System.nanoTime();
            for (var row : rows) {
                acknowledgements.add(producer.send(recordOf(row), (_, _) -> heardAt = System.nanoTime()));
            }
            for (var acknowledgement : acknowledgements) {
                await(acknowledgement, patience);
            }
        } catch (ExecutionException e) {
            throw new PublishingFailedException(e.getCause());
        } catch (org.apache.kafka.common.errors.InterruptException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (org.apache.kafka.common.KafkaException e) {
            throw new PublishingFailedException(e);
        }
    }

    /** Slow progress is not silence: any acknowledgement counts, of whichever record. */
    private void await(Future<RecordMetadata> acknowledgement, Duration patience)
            throws InterruptedException, ExecutionException {
        var look = Math.min(LOOK.toNanos(), patience.toNanos());
        while (true) {
            try {
                acknowledgement.get(look, TimeUnit.NANOSECONDS);
                return;
            } catch (TimeoutException e) {
                if (System.nanoTime() - heardAt > patience.toNanos()) {
                    throw new SilenceException(patience);
                }
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private ProducerRecord<String, byte[]> recordOf(OutboxRow row) {
        var source = EventSource.ofUri(row.headers().getOrDefault(CloudEventHeaders.SOURCE, ""));
        var record = new ProducerRecord<>(source.topic(), row.aggregateId(), row.payload());
        var headers = record.headers();
        headers.add(CloudEventHeaders.SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.add(CloudEventHeaders.ID, row.id().toString().getBytes(UTF_8));
        headers.add(CloudEventHeaders.TYPE, row.type().getBytes(UTF_8));
        headers.add(CloudEventHeaders.SUBJECT, row.aggregateId().getBytes(UTF_8));
        headers.add(CloudEventHeaders.PARTITION_KEY, row.aggregateId().getBytes(UTF_8));
        headers.add(CloudEventHeaders.SEQUENCE, Long.toString(row.version()).getBytes(UTF_8));
        headers.add(CloudEventHeaders.CONTENT_TYPE, "application/json".getBytes(UTF_8));
        row.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        signer.sign(record.topic(), row.aggregateId().getBytes(UTF_8), headers, row.payload());
        return record;
    }
}
