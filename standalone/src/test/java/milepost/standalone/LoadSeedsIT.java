package milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;
import milepost.standalone.seeds.LoadReport;
import milepost.standalone.seeds.SeedLoader;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.catalogue.SeedHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue and the histories that we ship and the services that we ship understand each other. */
class LoadSeedsIT {

    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Path BROKER = Path.of("kafka-broker", "target", "kafka-broker.jar");
    private static final Ports PORTS = Ports.anyFree();
    private static final URI REGISTRY = URI.create(Ports.url(PORTS.registry()));
    private static final URI PROGRESS = URI.create(Ports.url(PORTS.progress()));

    @TempDir
    private static Path directory;

    private static Standalone standalone;
    private static LoadReport first;
    private static LoadReport second;

    @BeforeAll
    static void loadTwice() {
        var data = DataDirectory.createOrOpen(directory);
        var kafka = new KafkaServer(BROKER, new KafkaFiles(data), PORTS, List.of());
        standalone = new Standalone(data, PORTS, kafka, _ -> {});
        standalone.start(Services.on(PORTS).stream()
                .filter(service -> service.port() != PORTS.notification())
                .toList());
        var token = new Tokens(data, PORTS).forRole("loader");
        first = load(token);
        second = load(token);
    }

    @AfterAll
    static void end() {
        standalone.close();
    }

    @Test
    void theServicesTakeEveryRow() {
        assertThat(first.aborted()).isNull();
        assertThat(first.refusals()).isEmpty();
        assertThat(first.works().created()).isGreaterThan(500);
        assertThat(first.regions().created()).isGreaterThan(3400);
        assertThat(first.regionSets().created()).isGreaterThan(10);
        assertThat(first.histories().created()).isGreaterThan(50);
    }

    @Test
    void loadingAgainChangesNothing() {
        assertThat(second.changedNothing()).isTrue();
        assertThat(second.exitStatus()).isZero();
        assertThat(second.regions().present()).isEqualTo(first.regions().created());
        assertThat(second.works().present()).isEqualTo(first.works().created());
        assertThat(second.named().present()).isEqualTo(first.named().created());
        assertThat(second.citations().present()).isEqualTo(first.citations().created());
        assertThat(second.histories().present()).isEqualTo(first.histories().created());
    }

    @Test
    void everyPlanIsThereWithItsClauses() throws Exception {
        var plans = get("/v1/plans").path("items");

        assertThat(plans.valueStream().map(plan -> plan.path("id").asString()))
                .containsExactly(
                        "elderly-care-2023",
                        "gansu-western-development",
                        "livelihood-2025",
                        "western-development-2020");
    }

    @Test
    void aClauseNamesItsRailwaysEachWithItsStage() throws Exception {
        var plan = get("/v1/plans/gansu-western-development");

        var infrastructure = plan.path("clauses")
                .valueStream()
                .filter(clause -> clause.path("number").asString().equals("二（二）"))
                .findFirst()
                .orElseThrow();
        assertThat(infrastructure
                        .path("works")
                        .valueStream()
                        .map(work -> work.path("nameZh").asString() + " "
                                + work.path("statedStage").asString()))
                .contains("兰州至合作铁路 construction", "天水至陇南铁路 preliminary", "宝鸡至中卫铁路增建二线 planned", "敦煌至若羌铁路 study");
    }

    @Test
    void everyWorkThatThePlansNameIsRegisteredAndOnlyHistoriesAreReported() throws Exception {
        var catalogue = SeedCatalogue.read(SEEDS);
        var reported = catalogue.histories().stream().map(SeedHistory::id).collect(Collectors.toSet());
        var named = 0;
        for (var plan : get("/v1/plans").path("items")) {
            var id = plan.path("id").asString();
            var expected = (int) catalogue.citations().stream()
                    .filter(citation -> citation.plan().equals(id) && reported.contains(citation.work()))
                    .count();
            await().untilAsserted(() -> {
                var totals = totals(id);
                assertThat(totals.path("unregistered").asInt()).isZero();
                assertThat(totals.path("silentNever").asInt())
                        .isEqualTo(totals.path("registered").asInt() - expected);
            });
            named += totals(id).path("citations").asInt();
        }
        assertThat(named).isEqualTo(first.citations().created());
    }

    @Test
    void aHistoryShowsEveryTargetWithItsReason() throws Exception {
        var railway = milestones("兰州至合作铁路");

        var completion = milestone(railway, "建成");
        assertThat(completion
                        .path("targets")
                        .valueStream()
                        .map(target -> target.path("date").asString() + " "
                                + target.path("change").path("reasonCode").asString("")))
                .containsExactly("2019-12-31 ", "2025-12-31 DESIGN_CHANGE");
        assertThat(milestone(railway, "全线开工（时速200公里标准）").path("slipDays").asInt())
                .isEqualTo(350);
    }

    @Test
    void aProjectInServiceIsGreenAndAMissedTargetIsRed() throws Exception {
        assertThat(progress("兰州中川国际机场三期扩建工程").path("light").asString()).isEqualTo("green");
        assertThat(progress("兰州中川国际机场三期扩建工程").path("slipDays").asInt()).isEqualTo(79);
        assertThat(progress("兰州至合作铁路").path("light").asString()).isEqualTo("red");
        assertThat(progress("平凉至庆阳铁路").path("light").asString()).isEqualTo("green");
    }

    @Test
    void aPlanSaysWhatItsTextDoesNotState() throws Exception {
        assertThat(get("/v1/plans/gansu-western-development")
                        .path("notInText")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("titleZh", "issuedOn");
    }

    @Test
    void aWorkIsFoundByItsCommonName() throws Exception {
        var found = get("/v1/projects?q=" + URLEncoder.encode("兰合铁路", StandardCharsets.UTF_8))
                .path("items");

        assertThat(found.valueStream().map(project -> project.path("nameZh").asString()))
                .containsExactly("兰州至合作铁路");
    }

    @Test
    void aCountyIsFoundInItsPlace() throws Exception {
        var county = get("/v1/regions/620722");

        assertThat(county.path("nameZh").asString()).isEqualTo("民乐县");
        assertThat(county.path("ancestors")
                        .valueStream()
                        .map(region -> region.path("nameZh").asString()))
                .containsExactly("全国", "甘肃省", "张掖市");
    }

    private static JsonNode milestones(String nameZh) throws Exception {
        return get(PROGRESS, "/v1/projects/" + project(nameZh) + "/milestones").path("items");
    }

    private static JsonNode milestone(JsonNode milestones, String titleZh) {
        return milestones
                .valueStream()
                .filter(milestone -> milestone.path("titleZh").asString().equals(titleZh))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode progress(String nameZh) throws Exception {
        return get(PROGRESS, "/v1/projects/" + project(nameZh) + "/progress");
    }

    private static String project(String nameZh) throws Exception {
        return get("/v1/projects?q=" + URLEncoder.encode(nameZh, StandardCharsets.UTF_8))
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    private static JsonNode totals(String plan) throws Exception {
        return get("/v1/plans/" + plan + "/coverage").path("totals");
    }

    private static LoadReport load(String token) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new SeedLoader().load(SEEDS, REGISTRY, PROGRESS, () -> token, out);
    }

    private static JsonNode get(String path) throws Exception {
        return get(REGISTRY, path);
    }

    private static JsonNode get(URI service, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.resolve(path)).build();
            return JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
