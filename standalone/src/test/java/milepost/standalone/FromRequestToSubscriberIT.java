package milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.events.Topics;
import milepost.ledger.bundle.BundleAudit;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;
import milepost.standalone.kafka.access.KafkaUser;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The walk of the README: a railway is registered, its start comes forty days late, a subscriber is told, an auditor convinced. */
class FromRequestToSubscriberIT {

    private static final Path BROKER = Path.of("kafka-broker", "target", "kafka-broker.jar");
    private static final Ports PORTS = Ports.anyFree();
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @TempDir
    private static Path directory;

    private static Standalone standalone;
    private static Api api;
    private static Receiver receiver;
    private static String secret;
    private static String project;
    private static Instant reported;
    private static Duration reporting;
    private static Receiver.Received webhook;
    private static JsonNode event;

    @BeforeAll
    static void walk() throws IOException {
        var data = DataDirectory.createOrOpen(directory);
        var kafka = new KafkaServer(BROKER, new KafkaFiles(data), PORTS, List.of());
        standalone = new Standalone(data, PORTS, kafka, _ -> {});
        standalone.start(Services.on(PORTS));
        api = new Api(data, PORTS);
        receiver = new Receiver();

        project = register("兰州至合作铁路");
        var start = plan(project, "START", "开工", "2026-01-01");
        plan(project, "IN_SERVICE", "通车", "2030-12-31");
        secret = subscribe();
        reported = Instant.now();
        meet(start, "2026-02-10");
        reporting = Duration.between(reported, Instant.now());

        await().until(() -> !receiver.requests().isEmpty());
        webhook = receiver.requests().getFirst();
        event = webhook.event();
    }

    @AfterAll
    static void end() {
        receiver.close();
        standalone.close();
    }

    @Test
    void theSubscriberIsToldOnceAndWithinASecond() {
        assertThat(Duration.between(reported, webhook.at())).isLessThan(aSecondOfAQuickMachine());
        await().during(Duration.ofSeconds(2)).until(() -> receiver.requests().size() == 1);
    }

    @Test
    void theSubscriberIsToldHowLateItWas() {
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("type").asString()).isEqualTo("milepost.milestone.met.v1");
        assertThat(event.path("subject").asString()).contains(project);
        assertThat(event.at("/data/baselineDate").asString()).isEqualTo("2026-01-01");
        assertThat(event.at("/data/actualDate").asString()).isEqualTo("2026-02-10");
        assertThat(event.at("/data/slipDays").asInt()).isEqualTo(40);
        assertThat(webhook.header("content-type")).startsWith("application/cloudevents+json");
    }

    @Test
    void theMetricsAreFewAndEachSaysWhatItIs() throws IOException {
        for (var service : List.of(api.registry(""), api.progress(""), api.notification(""))) {
            var lines = new String(
                            api.get(null, service + "/actuator/prometheus").body(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(lines)
                    .filteredOn(line -> line.matches("# HELP \\S+\\s*"))
                    .isEmpty();
            assertThat(lines).filteredOn(line -> !line.startsWith("#")).hasSizeBetween(100, 1_000);
        }
    }

    @Test
    void anIndependentLibraryAcceptsTheSignatureAndRefusesAChangedBody() {
        var body = new String(webhook.body(), StandardCharsets.UTF_8);

        assertThatCode(() -> new Webhook(secret).verify(body, webhook.headers()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(secret).verify(body.replace("40", "04"), webhook.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void theTraceOfTheReportLeadsToTheSubscriber() {
        assertThat(webhook.header("traceparent")).startsWith("00-" + TRACE);
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhy() throws IOException {
        var url = api.progress("/v1/projects/" + project + "/history");
        await().untilAsserted(() -> assertThat(api.read(url).path("items")).hasSize(7));

        var seen = Api.json(api.get("auditor", url)).path("items");

        assertThat(seen.valueStream().map(item -> item.path("type").asString()))
                .containsExactly(
                        "milepost.project.registered.v1",
                        "milepost.milestone.added.v1",
                        "milepost.project.light-changed.v1",
                        "milepost.milestone.added.v1",
                        "milepost.milestone.met.v1",
                        "milepost.project.stage-changed.v1",
                        "milepost.project.light-changed.v1");
        var met = seen.get(4);
        assertThat(met.path("actor").asString()).isEqualTo("reporter");
        assertThat(met.path("org").asString()).isEqualTo("甘肃省发展和改革委员会");
        assertThat(met.path("eventId").asString()).isEqualTo(event.path("id").asString());
        assertThat(met.at("/data/evidence/0/number").asString()).isEqualTo("甘铁〔2026〕3号");
        assertThat(met.at("/ledger/leafHash").asString()).isNotBlank();
        assertThat(seen.get(6).at("/data/light").asString()).isEqualTo("green");
    }

    @Test
    void whoIsNotAnAuditorDoesNotLearnWhoItWas() throws IOException {
        var items =
                api.read(api.progress("/v1/projects/" + project + "/history")).path("items");

        assertThat(items.valueStream().map(item -> item.path("actor")))
                .allMatch(actor -> actor.isMissingNode() || actor.isNull());
    }

    @Test
    void theBundleProvesItselfAndOneFlippedByteIsFound() throws IOException {
        var bundle = directory.resolve("history.zip");
        var bytes = api.get(null, api.progress("/v1/projects/" + project + "/history.zip"))
                .body();
        Files.write(bundle, bytes);
        assertThat(audit(bundle)).isEqualTo(BundleAudit.VERIFIED);

        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("2026-02-10");
        assertThat(at).isPositive();
        bytes[at + 9] ^= 1;
        Files.write(bundle, bytes);

        assertThat(audit(bundle)).isNotEqualTo(BundleAudit.VERIFIED);
    }

    @Test
    void anyConsumerReadsCloudEventsInTheOrderOfEachProject() {
        for (var topic : List.of(Topics.PROJECT_EVENTS, Topics.PROGRESS_EVENTS)) {
            var versions = new HashMap<String, List<String>>();
            for (var cloudEvent : read(topic)) {
                assertThat(cloudEvent.getDataContentType()).isEqualTo("application/json");
                assertThat(cloudEvent.getDataSchema()).isNotNull();
                versions.computeIfAbsent(cloudEvent.getSubject(), _ -> new ArrayList<>())
                        .add((String) cloudEvent.getExtension("sequence"));
            }
            assertThat(versions.get(project))
                    .isEqualTo(
                            topic.equals(Topics.PROJECT_EVENTS) ? List.of("1") : List.of("1", "2", "3", "4", "5", "6"));
        }
    }

    @Test
    void whoMayNotIsTurnedAway() throws IOException {
        var ningxia = projectIn("640100", "银川至巴彦浩特铁路");

        assertThat(api.post(null, api.registry("/v1/projects"), ningxia).statusCode())
                .isEqualTo(401);
        assertThat(api.post("subscriber", api.registry("/v1/projects"), ningxia).statusCode())
                .isEqualTo(403);
        assertThat(api.post("registrar", api.registry("/v1/projects"), ningxia).statusCode())
                .isEqualTo(403);
        assertThat(api.post("loader", api.registry("/v1/projects"), ningxia).statusCode())
                .isEqualTo(201);
    }

    /** A second, or more where the report's own request took so long that the machine must be slow. */
    private static Duration aSecondOfAQuickMachine() {
        var allowed = reporting.multipliedBy(10);
        return allowed.compareTo(Duration.ofSeconds(1)) > 0 ? allowed : Duration.ofSeconds(1);
    }

    private static String register(String name) throws IOException {
        return Api.json(api.post("registrar", api.registry("/v1/projects"), projectIn("620100", name)))
                .path("id")
                .asString();
    }

    private static Map<String, Object> projectIn(String region, String name) {
        return Map.of("nameZh", name, "nature", "project", "category", "railway", "regions", List.of(region));
    }

    private static String plan(String project, String type, String title, String date) throws IOException {
        var milestone = Map.of("type", type, "titleZh", title, "baselineDate", date, "precision", "day");
        return Api.json(api.post("reporter", api.progress("/v1/projects/" + project + "/milestones"), milestone))
                .path("id")
                .asString();
    }

    private static void meet(String milestone, String date) throws IOException {
        var evidence = Map.of("title", "开工令", "number", "甘铁〔2026〕3号");
        Api.json(api.post(
                "reporter",
                api.progress("/v1/milestones/" + milestone + "/achievement"),
                Map.of("actualDate", date, "evidence", List.of(evidence)),
                "traceparent",
                "00-" + TRACE + "-b7ad6b7169203331-01"));
    }

    private static String subscribe() throws IOException {
        var filter = Map.of(
                "regions", List.of("62"),
                "categories", List.of("railway"),
                "eventTypes", List.of("milepost.milestone.met.v1"),
                "minSlipDays", 30);
        var channel = Map.of("type", "webhook", "url", receiver.url());
        return Api.json(api.post(
                        "subscriber",
                        api.notification("/v1/subscriptions"),
                        Map.of("filter", filter, "channel", channel)))
                .path("secret")
                .asString();
    }

    private static int audit(Path bundle) {
        return BundleAudit.run(new PrintStream(new ByteArrayOutputStream()), bundle.toString());
    }

    private static List<CloudEvent> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                api.kafka(KafkaUser.READER), new StringDeserializer(), new CloudEventDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<CloudEvent>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> events.add(found.value()));
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
            return events;
        }
    }
}
