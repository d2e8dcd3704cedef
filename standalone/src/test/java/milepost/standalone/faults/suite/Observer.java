package milepost.standalone.faults.suite;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.ledger.bundle.BundleAudit;
import milepost.standalone.Api;
import milepost.standalone.Receiver;
import milepost.standalone.faults.suite.Observed.Bundle;
import milepost.standalone.faults.suite.Observed.Listed;
import milepost.standalone.faults.suite.Observed.Webhook;
import milepost.standalone.faults.suite.Observed.Write;
import milepost.standalone.kafka.access.KafkaUser;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** Looks into every place where a write must have arrived, from outside. */
public final class Observer {

    private static final int BUNDLES = 10;

    private final Api api;
    private final Receiver receiver;

    public Observer(Api api, Receiver receiver) {
        this.api = api;
        this.receiver = receiver;
    }

    Observed observe(List<Write> answered) throws IOException {
        var ledger = pages(
                api.progress("/v1/history?order=asc&limit=500"),
                item -> item.path("eventId").asString());
        return new Observed(
                answered,
                pages(
                        api.registry("/v1/projects?limit=500"),
                        item -> new Listed(
                                item.path("id").asString(), item.path("stage").asString())),
                topics(),
                ledger,
                bundles(answered),
                receiver.requests().stream().map(Observer::webhook).toList());
    }

    /** Bundles of a few projects from the beginning to the end of the work. */
    private Map<String, Bundle> bundles(List<Write> answered) throws IOException {
        var met = answered.stream()
                .filter(write -> write.type().equals(Observed.MET))
                .map(Write::project)
                .toList();
        var bundles = new HashMap<String, Bundle>();
        for (var number = 0; number < BUNDLES && !met.isEmpty(); number++) {
            var project = met.get(number * met.size() / BUNDLES);
            bundles.put(project, bundle(project));
        }
        return bundles;
    }

    private Bundle bundle(String project) throws IOException {
        var file = Files.createTempFile("history", ".zip");
        try {
            var answer = api.get(null, api.progress("/v1/projects/" + project + "/history.zip"));
            Files.write(file, answer.body());
            var said = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            return new Bundle(BundleAudit.run(said, file.toString()) == BundleAudit.VERIFIED, entries(file));
        } finally {
            Files.delete(file);
        }
    }

    private static long entries(Path bundle) throws IOException {
        try (var zip = FileSystems.newFileSystem(bundle);
                var lines = Files.lines(zip.getPath("entries.ndjson"))) {
            return lines.count();
        } catch (ProviderNotFoundException _) {
            return 0; // an answer that is no bundle
        }
    }

    private <T> List<T> pages(String url, Function<JsonNode, T> read) throws IOException {
        var all = new ArrayList<T>();
        var next = "";
        do {
            var page = api.read(next.isEmpty() ? url : url + "&cursor=" + next);
            page.path("items").forEach(item -> all.add(read.apply(item)));
            next = page.path("nextCursor").asString("");
        } while (!next.isEmpty());
        return all;
    }

    /** All records of all topics now, those of one partition in their order. */
    public List<TopicRecord> topics() {
        try (var consumer = new KafkaConsumer<>(
                api.kafka(KafkaUser.READER), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = Topics.ALL.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<TopicRecord>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var found : consumer.poll(Duration.ofMillis(200))) {
                    if (isEvent(found)) {
                        records.add(topicRecord(found));
                    }
                }
            }
            return records;
        }
    }

    /** What is not signed is no event; a fault of these puts such records there. */
    private static boolean isEvent(ConsumerRecord<String, byte[]> found) {
        return found.headers().lastHeader(CloudEventHeaders.SIGNATURE) != null;
    }

    private static TopicRecord topicRecord(ConsumerRecord<String, byte[]> found) {
        return new TopicRecord(
                header(found, CloudEventHeaders.ID),
                header(found, CloudEventHeaders.SOURCE),
                header(found, CloudEventHeaders.SUBJECT),
                Long.parseLong(header(found, CloudEventHeaders.SEQUENCE)),
                header(found, CloudEventHeaders.TYPE));
    }

    private static String header(ConsumerRecord<String, byte[]> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Webhook webhook(Receiver.Received received) {
        var event = received.event();
        return new Webhook(received.header("webhook-id"), event.path("id").asString());
    }
}
