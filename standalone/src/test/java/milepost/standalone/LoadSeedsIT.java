package milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

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
import milepost.standalone.data.DataDirectory;
import milepost.standalone.data.Ports;
import milepost.standalone.kafka.KafkaFiles;
import milepost.standalone.kafka.KafkaServer;
import milepost.standalone.seeds.LoadReport;
import milepost.standalone.seeds.SeedLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue that we ship and the registry that we ship understand each other. */
class LoadSeedsIT {

    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Path BROKER = Path.of("kafka-broker", "target", "kafka-broker.jar");
    private static final Ports PORTS = Ports.anyFree();
    private static final URI REGISTRY = URI.create(Ports.url(PORTS.registry()));

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
                .filter(service -> service.port() == PORTS.registry())
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
    void theRegistryTakesEveryRow() {
        assertThat(first.aborted()).isNull();
        assertThat(first.refusals()).isEmpty();
        assertThat(first.works().created()).isGreaterThan(500);
        assertThat(first.regions().created()).isGreaterThan(3400);
        assertThat(first.regionSets().created()).isGreaterThan(10);
    }

    @Test
    void loadingAgainChangesNothing() {
        assertThat(second.changedNothing()).isTrue();
        assertThat(second.exitStatus()).isZero();
        assertThat(second.regions().present()).isEqualTo(first.regions().created());
        assertThat(second.works().present()).isEqualTo(first.works().created());
        assertThat(second.named().present()).isEqualTo(first.named().created());
        assertThat(second.citations().present()).isEqualTo(first.citations().created());
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
    void everyWorkThatThePlansNameIsRegisteredAndNobodyHasReportedOnAny() throws Exception {
        var named = 0;
        for (var plan : get("/v1/plans").path("items")) {
            var totals =
                    get("/v1/plans/" + plan.path("id").asString() + "/coverage").path("totals");
            assertThat(totals.path("unregistered").asInt()).isZero();
            assertThat(totals.path("silentNever")).isEqualTo(totals.path("registered"));
            named += totals.path("citations").asInt();
        }
        assertThat(named).isEqualTo(first.citations().created());
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

    private static LoadReport load(String token) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new SeedLoader().load(SEEDS, REGISTRY, () -> token, out);
    }

    private static JsonNode get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(REGISTRY.resolve(path)).build();
            return JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }
}
