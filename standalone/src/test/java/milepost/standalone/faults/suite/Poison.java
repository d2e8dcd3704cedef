package milepost.standalone.faults.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.standalone.Api;
import milepost.standalone.kafka.access.KafkaUser;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;

/** Somebody writes on the registry's topic what nobody can or must believe, and an operator tidies up. */
final class Poison {

    private static final String TOPIC = Topics.PROJECT_EVENTS;
    private static final int LARGE = 5_000_000;

    private final Lab lab;
    private final String project;

    private Poison(Lab lab) throws IOException {
        this.lab = lab;
        this.project = lab.registerOther("被冒写的铁路" + UUID.randomUUID());
    }

    static void write(Lab lab) throws Exception {
        var poison = new Poison(lab);
        poison.send();
        lab.last();
        poison.tidyUp();
        Api.json(lab.amend(poison.project)); // the genuine version that was forged before
    }

    private void send() throws Exception {
        var settings = lab.api.kafka(KafkaUser.REGISTRY);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * LARGE);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4 * LARGE);
        var genuine = genuine();
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : Stream.concat(hostile(), again(genuine)).toList()) {
                producer.send(record).get();
            }
        }
    }

    private Stream<ProducerRecord<byte[], byte[]>> hostile() {
        var other = UUID.randomUUID().toString();
        return Stream.of(
                event(other, "1", "abc\0def"),
                with(event(other, "2", "{}"), CloudEventHeaders.ACTOR, "a\0b"),
                event("a\0b", "1", "{}"),
                event("x".repeat(8000), "1", "{}"),
                record(null, new byte[LARGE]),
                event(project, "2", "{"),
                event(project, "3", "{}"),
                event(project, "1000", "{}"),
                event(project, "two", "{}"),
                record(project, null),
                record(project, new byte[] {1, 2, 3}));
    }

    /** A genuine event again, under the key of another aggregate, and with other data. */
    private Stream<ProducerRecord<byte[], byte[]>> again(ConsumerRecord<byte[], byte[]> genuine) {
        return Stream.of(
                new ProducerRecord<>(TOPIC, null, genuine.key(), genuine.value(), genuine.headers()),
                new ProducerRecord<>(TOPIC, null, project.getBytes(UTF_8), genuine.value(), genuine.headers()),
                new ProducerRecord<>(TOPIC, null, genuine.key(), "{}".getBytes(UTF_8), genuine.headers()));
    }

    private ConsumerRecord<byte[], byte[]> genuine() {
        try (var consumer = new KafkaConsumer<>(
                lab.api.kafka(KafkaUser.READER), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (isFirst(record)) {
                        return record;
                    }
                }
            }
        }
    }

    private static boolean isFirst(ConsumerRecord<byte[], byte[]> record) {
        var version = record.headers().lastHeader(CloudEventHeaders.SEQUENCE);
        return record.headers().lastHeader(CloudEventHeaders.SIGNATURE) != null
                && new String(version.value(), UTF_8).equals("1");
    }

    private static ProducerRecord<byte[], byte[]> event(String subject, String version, String data) {
        var record = record(subject, data.getBytes(UTF_8));
        Map.of(
                        CloudEventHeaders.SPEC_VERSION, "1.0",
                        CloudEventHeaders.ID, UUID.randomUUID().toString(),
                        CloudEventHeaders.SOURCE, "/registry",
                        CloudEventHeaders.TYPE, "milepost.project.amended.v1",
                        CloudEventHeaders.SUBJECT, subject,
                        CloudEventHeaders.SEQUENCE, version,
                        CloudEventHeaders.TIME, "2026-11-27T00:00:00Z",
                        CloudEventHeaders.RECORDED_TIME, "2026-11-27T00:00:00Z")
                .forEach((name, value) -> with(record, name, value));
        return with(record, CloudEventHeaders.CONTENT_TYPE, "application/json");
    }

    private static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> record, String header, String value) {
        record.headers().add(header, value.getBytes(UTF_8));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(TOPIC, key == null ? null : key.getBytes(UTF_8), value);
    }

    private void tidyUp() throws IOException {
        tidyUp("progress-service", lab.api.progress("/v1/operations/"));
        tidyUp("notify-service", lab.api.notification("/v1/operations/"));
    }

    private void tidyUp(String service, String operations) throws IOException {
        var parked = parked(operations);
        lab.note("%d parked at %s".formatted(parked.size(), service));
        for (var aggregate : parked) {
            Api.json(lab.api.post("operator", operations + "resumptions", discard(aggregate)));
        }
        if (!parked(operations).isEmpty()) {
            lab.wrong("still parked at " + service + ": " + parked(operations));
        }
    }

    private JsonNode parked(String operations) throws IOException {
        return Api.json(lab.api.get("operator", operations + "parked")).path("items");
    }

    private static Map<String, String> discard(JsonNode parked) {
        return Map.of(
                "consumer", parked.path("consumer").asString(),
                "source", parked.path("source").asString(),
                "aggregateId", parked.path("aggregateId").asString(),
                "action", "discard");
    }
}
