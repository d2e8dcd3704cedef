package milepost.messaging.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.Topics;
import milepost.events.envelope.Author;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads topics as any other program would, and writes to them as another service would. */
public final class TopicProbe {

    /** Everything on a topic now, in the order of each partition. */
    public List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The records of one aggregate on a topic now, in order. */
    public List<ConsumerRecord<String, byte[]>> read(String topic, Object key) {
        return read(topic).stream()
                .filter(record -> key.toString().equals(record.key()))
                .toList();
    }

    /** The data of the events of one aggregate on a topic now, in order. */
    public List<Event> events(String topic, Object key) {
        return read(topic, key).stream()
                .map(record -> EventJson.read(header(record, CloudEventHeaders.TYPE), record.value())
                        .orElseThrow())
                .toList();
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    /** Publishes an event as the service that owns it would. */
    public EventEnvelope publish(Object aggregateId, long version, Event data) {
        var envelope = envelope(aggregateId, version, data);
        publish(envelope, EventJson.write(data));
        return envelope;
    }

    /** Publishes data that are no event, though their envelope says that they are a citation. */
    public void publishBadData(Object aggregateId, long version, String data) {
        publish(
                envelope(aggregateId, version, EventSource.REGISTRY, "milepost.project.cited.v1"),
                data.getBytes(UTF_8));
    }

    /** Publishes an event as anyone else would who can write to the topic: not signed, and signed by another service. */
    public void forge(Object aggregateId, long version, Event data) {
        var envelope = envelope(aggregateId, version, data);
        send(record(envelope, EventJson.write(data)));
        var signedByAnother = record(envelope, EventJson.write(data));
        sign(signedByAnother, envelope.source() == EventSource.NOTIFY ? EventSource.PROGRESS : EventSource.NOTIFY);
        send(signedByAnother);
    }

    private static EventEnvelope envelope(Object aggregateId, long version, Event data) {
        return envelope(aggregateId, version, EventSource.of(data), EventTypes.nameOf(data.getClass()));
    }

    private static EventEnvelope envelope(Object aggregateId, long version, EventSource source, String type) {
        var now = java.time.Instant.now();
        return new EventEnvelope(
                EventIds.next(),
                source,
                type,
                aggregateId.toString(),
                version,
                now,
                now,
                new Author("probe", "Probe org"),
                null);
    }

    /** Publishes any bytes under an event's headers, signed by its owner. */
    public void publish(EventEnvelope envelope, byte[] payload) {
        var record = record(envelope, payload);
        sign(record, envelope.source());
        send(record);
    }

    private static void sign(ProducerRecord<String, byte[]> record, EventSource signer) {
        TestKeys.signer(signer).sign(record.topic(), record.key().getBytes(UTF_8), record.headers(), record.value());
    }

    private static ProducerRecord<String, byte[]> record(EventEnvelope envelope, byte[] payload) {
        var record = new ProducerRecord<>(envelope.source().topic(), envelope.subject(), payload);
        add(record.headers(), CloudEventHeaders.SPEC_VERSION, "1.0");
        add(record.headers(), CloudEventHeaders.ID, envelope.id().toString());
        add(record.headers(), CloudEventHeaders.SOURCE, envelope.source().uri());
        add(record.headers(), CloudEventHeaders.TYPE, envelope.type());
        add(record.headers(), CloudEventHeaders.SUBJECT, envelope.subject());
        add(record.headers(), CloudEventHeaders.SEQUENCE, Long.toString(envelope.sequence()));
        add(record.headers(), CloudEventHeaders.TIME, envelope.occurredAt().toString());
        add(
                record.headers(),
                CloudEventHeaders.RECORDED_TIME,
                envelope.recordedAt().toString());
        add(record.headers(), CloudEventHeaders.ACTOR, envelope.author().actor());
        add(record.headers(), CloudEventHeaders.DATA_SCHEMA, EventTypes.schemaOf(envelope.type()));
        add(record.headers(), CloudEventHeaders.PARTITION_KEY, envelope.subject());
        add(record.headers(), CloudEventHeaders.CONTENT_TYPE, "application/json");
        if (envelope.author().org() != null) {
            add(record.headers(), CloudEventHeaders.ORG, envelope.author().org());
        }
        if (envelope.traceParent() != null) {
            add(record.headers(), CloudEventHeaders.TRACE_PARENT, envelope.traceParent());
        }
        return record;
    }

    /** Sends any record at all. */
    public void send(ProducerRecord<String, byte[]> record) {
        createTopics();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes our topics where no service has made them yet. */
    public static void createTopics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            for (var topic : Topics.ALL) {
                for (var name : List.of(topic, Topics.deadLetter(topic))) {
                    try {
                        admin.createTopics(List.of(new NewTopic(name, Topics.PARTITIONS, (short) 1)))
                                .all()
                                .get();
                    } catch (ExecutionException e) {
                        if (!(e.getCause() instanceof TopicExistsException)) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
