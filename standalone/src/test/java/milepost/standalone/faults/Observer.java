package milepost.standalone.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import milepost.events.CloudEventHeaders;
import milepost.events.Topics;
import milepost.standalone.Api;
import milepost.standalone.Receiver;
import milepost.standalone.faults.Observed.TopicRecord;
import milepost.standalone.faults.Observed.Webhook;
import milepost.standalone.faults.Observed.Write;
import milepost.standalone.kafka.access.KafkaUser;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** Looks into every place where a write must have arrived, from outside. */
final class Observer {

    private final Api api;
    private final Receiver receiver;

    Observer(Api api, Receiver receiver) {
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
                        item -> item.path("id").asString()),
                topics(),
                ledger,
                receiver.requests().stream().map(Observer::webhook).toList());
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
    List<TopicRecord> topics() {
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
                consumer.poll(Duration.ofMillis(200)).forEach(found -> records.add(topicRecord(found)));
            }
            return records;
        }
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
