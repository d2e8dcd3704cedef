package milepost.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.Topics;
import milepost.standalone.Api;
import milepost.standalone.Receiver;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.data.Secrets;
import milepost.standalone.faults.suite.Observer;
import milepost.standalone.postgres.Databases;
import milepost.standalone.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The databases of an earlier release, with data of every kind, under the services of this one. The topics begin empty. */
@ParameterizedClass
@MethodSource("releases")
class UpgradeIT {

    private static final Path RELEASES = Path.of("src", "test", "resources", "upgrade");

    /** What follows from the day of the request. */
    private static final Set<String> OF_TODAY = Set.of("slipDays");

    /** Kept if a test fails. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path directories;

    private static Path directory;
    private static Receiver receiver;
    private static Launched milepost;
    private static Api api;
    private static Observer observer;
    private static RecordedReads before;
    private static List<JsonNode> after;
    private static Set<String> waiting;

    @Parameter
    String release;

    static Stream<String> releases() throws IOException {
        try (var folders = Files.list(RELEASES)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @BeforeParameterizedClassInvocation
    static void upgrade(String release) throws Exception {
        directory = directories.resolve(release);
        var recorded = RELEASES.resolve(release);
        var data = DataDirectory.createOrOpen(directory);
        var ports = Ports.anyFree();
        receiver = new Receiver();
        before = RecordedReads.readFrom(recorded);
        restore(recorded, data, ports);
        api = new Api(data, ports);
        observer = new Observer(api, receiver);
        milepost = new Launched(data, ports, api);
        milepost.awaitReady();
        after = new ArrayList<>();
        for (var read : before.reads()) {
            after.add(read.again(api));
        }
    }

    @AfterParameterizedClassInvocation
    static void end() throws Exception {
        milepost.close();
        receiver.close();
    }

    private static void restore(Path recorded, DataDirectory data, Ports ports) throws Exception {
        var databases = new Databases(ports, Secrets.in(data.secrets()));
        var server = new PostgresServer(data, ports, databases.password("postgres"));
        server.start();
        databases.createMissing(UpgradeRecorder.DATABASES);
        for (var name : UpgradeRecorder.DATABASES) {
            var url = databases.url(name);
            try (var owner = DriverManager.getConnection(url, name, databases.password(name));
                    var superuser = DriverManager.getConnection(url, "postgres", databases.password("postgres"))) {
                new RowDump(recorded.resolve(name + ".sql.gz"))
                        .restore(
                                new RowDump.Flyways(url, name, databases.password(name)),
                                name + "-service",
                                owner,
                                superuser);
            }
        }
        forgetTheTime(databases);
        server.stop();
        Files.copy(recorded.resolve("ledger-key.pem"), data.resolve("ledger-key.pem"));
    }

    /** As if it had been recorded just now: keys are kept for a day, attempts wait. The endpoint has another port. */
    private static void forgetTheTime(Databases databases) throws SQLException {
        try (var registry = DriverManager.getConnection(
                        databases.url("registry"), "registry", databases.password("registry"));
                var statement = registry.createStatement()) {
            statement.execute("update web.idempotency_key set created_at = now()");
        }
        try (var notify = DriverManager.getConnection(databases.url("notify"), "notify", databases.password("notify"));
                var statement = notify.createStatement()) {
            statement.execute(
                    "update subscription set url = replace(url, '%s', '%s')".formatted(before.endpoint(), endpoint()));
            statement.execute("""
                    update delivery set due_at = now() from subscription s
                    where s.id = subscription_id and delivery.state = 'pending' and s.state = 'active'
                    """);
            waiting = new HashSet<>();
            try (var rows = statement.executeQuery("""
                    select d.id from delivery d join subscription s on s.id = d.subscription_id
                    where d.state = 'pending' and s.state = 'active'
                    """)) {
                while (rows.next()) {
                    waiting.add(rows.getString(1));
                }
            }
        }
    }

    private static String endpoint() {
        return receiver.url().replace("/hook", "");
    }

    @Test
    void readsAreAnsweredAsBefore() {
        for (var i = 0; i < after.size(); i++) {
            var read = before.reads().get(i);
            var recorded = comparable(
                    JsonMapper.shared().readTree(read.body().toString().replace(before.endpoint(), endpoint())));
            if (read.path().matches("/v1/projects/[^/]+/history\\b.*")) {
                inTheOrderOfChanges((ArrayNode) recorded.path("items"));
            }

            assertThat(withoutNewMembers(comparable(after.get(i)), recorded))
                    .as(read.path())
                    .isEqualTo(recorded);
        }
    }

    /** A project's history was once in the order of the ledger, which may take up the topics one after the other. */
    private static void inTheOrderOfChanges(ArrayNode items) {
        var sorted = items.valueStream()
                .sorted(Comparator.comparing(
                        item -> Instant.parse(item.path("recordedAt").asString())))
                .toList();
        items.removeAll().addAll(sorted);
    }

    /** Later releases may add members to answers; those that were there stay. */
    private static JsonNode withoutNewMembers(JsonNode answer, JsonNode recorded) {
        if (answer instanceof ObjectNode object && recorded.isObject()) {
            object.retain(recorded.propertyNames());
            object.properties().forEach(member -> withoutNewMembers(member.getValue(), recorded.get(member.getKey())));
        } else if (answer.isArray() && answer.size() == recorded.size()) {
            for (var i = 0; i < answer.size(); i++) {
                withoutNewMembers(answer.get(i), recorded.get(i));
            }
        }
        return answer;
    }

    private static JsonNode comparable(JsonNode answer) {
        for (var name : OF_TODAY) {
            answer.findParents(name).forEach(parent -> ((ObjectNode) parent).remove(name));
        }
        // A sentence may have been worded anew.
        answer.findValues("explanation")
                .forEach(explanation -> explanation
                        .findParents("zh")
                        .forEach(sentence -> ((ObjectNode) sentence).remove(List.of("zh", "en"))));
        answer.findParents("light").stream()
                .filter(project -> project.get("light").isNull())
                .forEach(project -> ((ObjectNode) project).put("light", "none")); // the word for it since then
        return answer;
    }

    @Test
    void theHistoryStillVerifies() throws Exception {
        var bundle = directory.resolve("history.zip");
        Files.write(
                bundle,
                api.get(
                                null,
                                api.progress(
                                        "/v1/projects/" + railway().path("id").asString() + "/history.zip"))
                        .body());

        assertThat(milepost.audit(bundle)).isZero();
    }

    @Test
    void whatWaitedIsDelivered() {
        assertThat(waiting).isNotEmpty();
        await().untilAsserted(() -> assertThat(receiver.requests().stream()
                        .map(request -> request.header("webhook-id"))
                        .collect(Collectors.toSet()))
                .containsAll(waiting));
    }

    @Test
    void aPausedSubscriptionGoesOnWhereItWas() throws IOException {
        var paused = subscription("paused");
        var deliveries = api.notification("/v1/subscriptions/" + paused + "/deliveries?limit=500");
        assertThat(states(deliveries)).containsOnly("pending");

        Api.json(api.post("subscriber", api.notification("/v1/subscriptions/" + paused + "/resume"), Map.of()));

        await().untilAsserted(() -> assertThat(states(deliveries)).containsOnly("delivered"));
    }

    private static Set<String> states(String deliveries) throws IOException {
        return Api.json(api.get("subscriber", deliveries))
                .path("items")
                .valueStream()
                .map(delivery -> delivery.path("state").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String subscription(String state) throws IOException {
        return Api.json(api.get("subscriber", api.notification("/v1/subscriptions?limit=500")))
                .path("items")
                .valueStream()
                .filter(subscription -> subscription.path("state").asString().equals(state))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    @Test
    void aRequestUnderAKnownKeyIsAnsweredAsItWas() throws IOException {
        var again = api.post(
                "registrar", api.registry("/v1/projects"), EveryKind.keyed(), "Idempotency-Key", EveryKind.KEY);

        var id = Api.json(again).path("id").asString();
        assertThat(before.reads()).extracting(RecordedReads.Read::path).contains("/v1/projects/" + id);
    }

    @Test
    void aParkedProjectCanBeResumed() throws IOException {
        var parked = Api.json(api.get("operator", api.notification("/v1/operations/parked")))
                .path("items");
        assertThat(parked).isNotEmpty();

        for (var aggregate : parked) {
            var resumption = Map.of(
                    "consumer", aggregate.path("consumer").asString(),
                    "source", aggregate.path("source").asString(),
                    "aggregateId", aggregate.path("aggregateId").asString(),
                    "action", "skip");
            var resumed = Api.json(api.post("operator", api.notification("/v1/operations/resumptions"), resumption));
            if (!resumed.path("resumed").asBoolean()) {
                resumed = Api.json(api.post("operator", api.notification("/v1/operations/resumptions"), resumption));
            }
            assertThat(resumed.path("resumed").asBoolean()).isTrue();
        }
    }

    @Test
    void writingGoesOnAndNoVersionIsLeftOut() throws IOException {
        var project = railway();
        var id = project.path("id").asString();
        var version = project.path("version").asLong();
        var known = typesInHistory(id);

        var amended = Api.json(api.send(
                "registrar",
                "PATCH",
                api.registry("/v1/projects/" + id),
                Map.of("nameEn", "Lanzhou–Hezuo line"),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "\"" + version + "\""));
        Api.json(api.post(
                "reporter",
                api.progress("/v1/projects/" + id + "/milestones"),
                Map.of("type", "TRACK_LAID", "titleZh", "铺轨", "baselineDate", "2075-01-01", "precision", "day")));

        assertThat(amended.path("version").asLong()).isEqualTo(version + 1);
        var expected = new ArrayList<>(known);
        expected.addAll(List.of("milepost.project.amended.v1", "milepost.milestone.added.v1"));
        await().untilAsserted(() -> assertThat(typesInHistory(id))
                .as(() -> "history of %s; %s".formatted(id, stateOfServices()))
                .containsExactlyInAnyOrderElementsOf(expected));
        assertThat(versionsOnTopics())
                .allSatisfy((subject, versions) -> assertThat(List.copyOf(versions))
                        .as(subject)
                        .isEqualTo(Stream.iterate(versions.first(), next -> next + 1)
                                .limit(versions.size())
                                .toList()));
    }

    private static List<String> typesInHistory(String project) throws IOException {
        var url = api.progress("/v1/projects/" + project + "/history?limit=500");
        return Api.json(api.get("auditor", url))
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    /** What an operator would look at if an event did not arrive. */
    private static String stateOfServices() {
        return Stream.of(api.registry(""), api.progress(""))
                .flatMap(service -> Stream.of(service + "/v1/operations/relay", service + "/v1/operations/parked"))
                .map(url -> {
                    try {
                        return url + " " + Api.json(api.get("operator", url));
                    } catch (IOException e) {
                        return url + " " + e;
                    }
                })
                .collect(Collectors.joining(", "));
    }

    private static JsonNode railway() throws IOException {
        return api.read(api.registry("/v1/projects?limit=500"))
                .path("items")
                .valueStream()
                .filter(project -> project.path("nameZh").asString().equals("兰州至合作铁路"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, TreeSet<Long>> versionsOnTopics() {
        var versions = new TreeMap<String, TreeSet<Long>>();
        for (var event : observer.topics()) {
            versions.computeIfAbsent(event.source() + " " + event.subject(), _ -> new TreeSet<>())
                    .add(event.version());
        }
        assertThat(versions).hasSizeGreaterThan(Topics.ALL.size());
        return versions;
    }
}
