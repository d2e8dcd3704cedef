package milepost.standalone.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.test.TestKeys;
import milepost.standalone.Api;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.kafka.access.KafkaUser;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes the data from which {@code UpgradeIT} upgrades: fills a running Milepost of the release, which must be empty, and records its
 * databases and what its services answer. How it is started says the README beside the recordings.
 */
public final class UpgradeRecorder {

    static final List<String> DATABASES = List.of("registry", "progress", "notify");

    private final DataDirectory data;
    private final Ports ports;
    private final Api api;

    private UpgradeRecorder(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.api = new Api(data, ports);
    }

    /** @param words the data directory, the port offset, and the directory that is written */
    public static void main(String[] words) throws Exception {
        var recorder =
                new UpgradeRecorder(DataDirectory.open(Path.of(words[0])), new Ports(Integer.parseInt(words[1])));
        recorder.record(Path.of(words[2]));
        System.exit(0);
    }

    private void record(Path target) throws Exception {
        Files.createDirectories(target);
        try (var endpoint = new Endpoint()) {
            var made = new EveryKind(api, endpoint.url());
            made.create();
            sendOddities();
            EveryKind.awaitQuiet(api);
            loseOneDelivery(made.subscriptions.get("failing"));
            EveryKind.awaitQuiet(api);
            RecordedReads.record(api, made, endpoint.url()).write(target);
            for (var database : DATABASES) {
                try (var connection = connect(database)) {
                    new RowDump(target.resolve(database + ".sql.gz")).write(connection);
                }
            }
            Files.copy(
                    data.resolve("ledger-key.pem"),
                    target.resolve("ledger-key.pem"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Two events that no consumer can read, of which the second waits behind the first, and one of a project that the registry has not
     * told of, which waits in notify-service.
     */
    private void sendOddities() throws Exception {
        var unreadable = UUID.randomUUID().toString();
        send(Topics.PROJECT_EVENTS, unreadable, 1, "milepost.project.registered.v1", "{\"projectId\":7");
        send(Topics.PROJECT_EVENTS, unreadable, 2, "milepost.project.registered.v1", "{\"projectId\":7");
        var unknown = UUID.randomUUID().toString();
        send(Topics.PROGRESS_EVENTS, unknown, 1, "milepost.milestone.added.v1", """
                {"projectId": "%s", "milestoneId": "%s", "milestoneType": "START", "titleZh": "开工", "baselineDate": "2077-01-01", "currentTarget": "2077-01-01", "precision": "day"}
                """.formatted(
                unknown, UUID.randomUUID()).strip());
    }

    private void send(String topic, String subject, int version, String type, String data) throws Exception {
        var event = new ProducerRecord<>(topic, subject, data.getBytes(StandardCharsets.UTF_8));
        headers(topic, subject, version, type)
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var owner = EventSource.ofUri(sourceOf(topic));
        TestKeys.signer(owner, secret("events." + owner.uri().substring(1)))
                .sign(topic, subject.getBytes(StandardCharsets.UTF_8), event.headers(), event.value());
        try (var producer = new KafkaProducer<>(
                api.kafka(topic.equals(Topics.PROJECT_EVENTS) ? KafkaUser.REGISTRY : KafkaUser.PROGRESS),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(event).get();
        }
    }

    private static Map<String, String> headers(String topic, String subject, int version, String type) {
        return Map.of(
                CloudEventHeaders.SPEC_VERSION,
                "1.0",
                CloudEventHeaders.ID,
                EventIds.next().toString(),
                CloudEventHeaders.SOURCE,
                sourceOf(topic),
                CloudEventHeaders.TYPE,
                type,
                CloudEventHeaders.SUBJECT,
                subject,
                CloudEventHeaders.SEQUENCE,
                Integer.toString(version),
                CloudEventHeaders.TIME,
                "2026-11-27T00:00:00Z",
                CloudEventHeaders.RECORDED_TIME,
                "2026-11-27T00:00:00Z",
                CloudEventHeaders.ACTOR,
                "someone",
                CloudEventHeaders.CONTENT_TYPE,
                "application/json");
    }

    private static String sourceOf(String topic) {
        return topic.equals(Topics.PROJECT_EVENTS) ? "/registry" : "/progress";
    }

    /** A delivery is dead after three days of attempts; one of those that fail is put to its last one. */
    private void loseOneDelivery(String subscription) throws SQLException {
        try (var connection = connect("notify");
                var statement = connection.createStatement()) {
            var one = "id = (select min(id::text)::uuid from delivery where subscription_id = '%s')"
                    .formatted(subscription);
            statement.execute("update delivery set failures = 9, due_at = now() where state = 'pending' and " + one);
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                try (var rows = statement.executeQuery("select state from delivery where " + one)) {
                    return rows.next() && rows.getString(1).equals("dead");
                }
            });
        }
    }

    private Connection connect(String database) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database);
        return DriverManager.getConnection(url, "postgres", secret("database.postgres"));
    }

    private String secret(String name) {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.secrets())) {
            secrets.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return secrets.getProperty(name);
    }
}
