package milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What could be asked of a project in any of the services can be asked of the one that it was merged into. */
class MergeIT {

    private static final Path BROKER = Path.of("kafka-broker", "target", "kafka-broker.jar");
    private static final Ports PORTS = Ports.anyFree();
    private static final String CODE = "2206-621100-04-01-569676";

    @TempDir
    private static Path directory;

    private static Standalone standalone;
    private static Api api;
    private static Receiver receiver;
    private static String staying;
    private static String gone;
    private static String open;
    private static JsonNode before;

    @BeforeAll
    static void merge() throws IOException {
        var data = DataDirectory.createOrOpen(directory);
        var kafka = new KafkaServer(BROKER, new KafkaFiles(data), PORTS, List.of());
        standalone = new Standalone(data, PORTS, kafka, _ -> {});
        standalone.start(Services.on(PORTS));
        api = new Api(data, PORTS);
        receiver = new Receiver();

        registerPlan();
        gone = register(Map.of("nameZh", "兰州至合作铁路", "codes", List.of(CODE)));
        staying = register(Map.of("nameZh", "甘南北部快速通道铁路"));
        cite(gone);
        var start = milestone(gone, "START", "2026-01-01");
        open = milestone(gone, "IN_SERVICE", "2099-12-31");
        achieve(start, "2026-02-10");
        await().until(() -> work().path("stage").asString().equals("CONSTRUCTION")
                && work().path("light").asString("none").equals("green"));
        before = work();
        subscribe(gone);
        Api.json(api.post(
                "registrar",
                api.registry("/v1/projects/" + gone + "/merge"),
                Map.of("into", staying, "reasonText", "同一工程"),
                "If-Match",
                "\"2\""));
    }

    @AfterAll
    static void end() {
        receiver.close();
        standalone.close();
    }

    @Test
    void theCoverageOfThePlanIsAsBeforeAndAnOpenMilestoneIsReportedToWhoFollowedTheMergedProject() {
        await().untilAsserted(() -> {
            assertThat(work().path("projectId").asString()).isEqualTo(staying);
            for (var member : List.of("stage", "light", "slipDays", "lastReportedAt", "silent")) {
                assertThat(work().path(member)).as(member).isEqualTo(before.path(member));
            }
        });

        await().untilAsserted(() -> assertThat(api.read(api.progress("/v1/projects/" + staying + "/milestones"))
                        .path("items"))
                .hasSize(2));

        await().untilAsserted(() -> achieve(open, "2026-03-01"));

        await().untilAsserted(() -> assertThat(receiver.requests())
                .anySatisfy(request -> assertThat(
                                request.event().at("/data/milestoneId").asString())
                        .isEqualTo(open)));
    }

    @Test
    void theCodeLeadsToTheOtherProject() throws IOException {
        assertThat(api.read(api.registry("/v1/projects?q=" + CODE))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(staying);

        var again = api.post(
                "registrar",
                api.registry("/v1/projects"),
                Map.of(
                        "nameZh", "另一条铁路",
                        "nature", "project",
                        "category", "railway",
                        "regions", List.of("620100"),
                        "codes", List.of(CODE)));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(new String(again.body(), StandardCharsets.UTF_8)).contains(staying);
    }

    private static JsonNode work() throws IOException {
        return api.read(api.registry("/v1/plans/merging/coverage")).at("/clauses/0/works/0");
    }

    private static void registerPlan() throws IOException {
        Api.json(api.post(
                "loader",
                api.registry("/v1/plans"),
                Map.of(
                        "id",
                        "merging",
                        "titleZh",
                        "规划",
                        "clauses",
                        List.of(Map.of("number", "一", "headingZh", "铁路")))));
    }

    private static String register(Map<String, Object> description) throws IOException {
        var project = new HashMap<String, Object>(
                Map.of("nature", "project", "category", "railway", "regions", List.of("620100")));
        project.putAll(description);
        return Api.json(api.post("registrar", api.registry("/v1/projects"), project))
                .path("id")
                .asString();
    }

    private static void cite(String project) throws IOException {
        Api.json(api.post(
                "registrar",
                api.registry("/v1/projects/" + project + "/citations"),
                Map.of("plan", "merging", "clause", "一", "phrase", "兰州至合作", "statedStage", "construction")));
    }

    private static String milestone(String project, String type, String date) throws IOException {
        return Api.json(api.post(
                        "reporter",
                        api.progress("/v1/projects/" + project + "/milestones"),
                        Map.of("type", type, "baselineDate", date, "precision", "day")))
                .path("id")
                .asString();
    }

    private static void achieve(String milestone, String date) throws IOException {
        Api.json(api.post(
                "reporter", api.progress("/v1/milestones/" + milestone + "/achievement"), Map.of("actualDate", date)));
    }

    private static void subscribe(String project) throws IOException {
        Api.json(api.post(
                "subscriber",
                api.notification("/v1/subscriptions"),
                Map.of(
                        "filter",
                                Map.of(
                                        "projects",
                                        List.of(project),
                                        "eventTypes",
                                        List.of("milepost.milestone.met.v1")),
                        "channel", Map.of("type", "webhook", "url", receiver.url()))));
    }
}
