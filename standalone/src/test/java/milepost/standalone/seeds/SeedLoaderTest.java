package milepost.standalone.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import milepost.standalone.seeds.catalogue.SeedCatalogue;
import milepost.standalone.seeds.client.ApiClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SeedLoaderTest {

    private static final Path WHOLE = Path.of("..", "seeds");
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final Path SMALL = Path.of("src", "test", "resources", "small-catalogue");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final SeedCatalogue catalogue = SeedCatalogue.read(SMALL);
    private FakeRegistry registry;
    private FakeProgress progress;

    @BeforeEach
    void startServices() throws IOException {
        registry = new FakeRegistry();
        progress = new FakeProgress();
    }

    @AfterEach
    void stopServices() {
        registry.close();
        progress.close();
    }

    @Test
    void anEmptyRegistryTakesTheWholeCatalogueThatWeShip() {
        var whole = SeedCatalogue.read(WHOLE);

        var report = load(WHOLE);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.exitStatus()).isZero();
        assertThat(report.regions().created()).isEqualTo(whole.regions().size());
        assertThat(report.regionSets().created()).isEqualTo(whole.sets().size());
        assertThat(report.plans().created()).isEqualTo(whole.plans().size());
        assertThat(report.works().created()).isEqualTo(whole.works().size());
        assertThat(report.citations().created()).isEqualTo(whole.citations().size());
        assertThat(report.named().created()).isEqualTo(whole.citations().size());
        assertThat(whole.histories())
                .allSatisfy(history -> assertThat(progress.of(
                                registry.id(whole.works().get(history.id()).nameZh())))
                        .hasSameSizeAs(history.milestones()));
        assertThat(output()).contains("Everything is registered.");
    }

    @Test
    void aRegionAndASetAreSentAsTheCatalogueSaysThem() {
        load();

        assertThat(registry.regions.get("621200")).isEqualTo(JsonMapper.shared().readTree("""
                {"code": "621200", "nameZh": "陇南市", "nameEn": "Longnan", "level": "prefecture", "parent": "620000",
                 "centroid": {"longitude": "104.92", "latitude": "33.40"}, "validFrom": "2004-01-11"}
                """));
        assertThat(registry.regionSets.get("longdong"))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"id": "longdong", "version": 1, "nameZh": "陇东", "nameEn": "Longdong", "regions": ["621000", "620800"],
                 "basis": "for tests"}
                """));
    }

    @Test
    void aRegionOrSetThatDiffersIsChangedAndSaidSo() {
        load();
        ((ObjectNode) registry.regions.get("621200")).put("nameEn", "Wudu");
        registry.regionSets.get("longdong").put("basis", "another").put("version", 7);
        output.reset();

        var report = load();

        assertThat(report.changedNothing()).isFalse();
        assertThat(report.regions().changed()).isEqualTo(1);
        assertThat(report.regions().present()).isEqualTo(catalogue.regions().size() - 1);
        assertThat(report.regionSets().changed()).isEqualTo(1);
        assertThat(registry.regionSets.get("longdong").path("version").asInt()).isEqualTo(8);
        assertThat(output()).contains("regions: 0 new, 1 changed, ");
    }

    @Test
    void aRefusedRegionIsReportedWithThoseBelowItAndTheOthersGoOn() {
        registry.refusedRegions.add("620000");

        var report = load();

        assertThat(report.refusals())
                .extracting(LoadReport.Refusal::row)
                .contains("region 620000 甘肃省", "region 620100 兰州市")
                .doesNotContain("region 630100 西宁市");
        assertThat(output()).contains("refused: region 620000 甘肃省: /regions/");
        assertThat(registry.regions).containsKeys("630000", "630100").doesNotContainKeys("620000", "620100");
        assertThat(report.exitStatus()).isEqualTo(1);
    }

    @Test
    void aParentIsRegisteredBeforeThePlanThatImplementsIt() {
        load();

        assertThat(registry.plans.keySet()).containsExactly("nation", "province");
    }

    @Test
    void whatThePlanDoesNotStateIsSent() {
        load();

        assertThat(registry.plans.get("nation").path("notInText").valueStream().map(JsonNode::asString))
                .containsExactly("documentNumber");
    }

    @Test
    void everyWorkThatAClauseNamesIsNamedFirstAndThenLinked() {
        registry.writesLeft = 2 + catalogue.citations().size();

        load();

        assertThat(registry.projects).isEmpty();
        assertThat(registry.named).hasSameSizeAs(catalogue.citations()).noneMatch(work -> work.has("projectId"));
        assertThat(registry.named).contains((ObjectNode) JsonMapper.shared().readTree("""
                {"plan": "nation", "clause": "二（一）", "nameZh": "渝昆高铁", "nameEn": "Chongqing–Kunming high-speed railway",
                 "phrase": "渝昆高铁", "statedStage": "planned", "statedStageWords": "规划建设", "promisedDate": "2035-12-31",
                 "quantity": "一条"}
                """));

        registry.writesLeft = Integer.MAX_VALUE;
        load();

        assertThat(registry.named).hasSameSizeAs(catalogue.citations()).allMatch(work -> work.has("projectId"));
    }

    @Test
    void aWorkOfTwoPlansIsOneProjectWithTwoCitations() {
        load();

        var citations = registry.citations.get(registry.id("西宁至成都铁路"));
        assertThat(citations
                        .valueStream()
                        .map(citation -> citation.path("plan").asString()
                                + " " + citation.path("clause").asString()
                                + " " + citation.path("statedStage").asString()))
                .containsExactlyInAnyOrder("province 二（二） construction", "nation 二（一） planned");
    }

    @Test
    void aWorkIsSentAsTheCatalogueSaysIt() {
        load();

        assertThat(registry.project("陇东至山东特高压直流工程"))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"id": "%s", "nameZh": "陇东至山东特高压直流工程", "nameEn": "Longdong–Shandong UHV direct current line", "aliases": [],
                 "nature": "project", "category": "power-grid", "regions": ["621000", "620800", "370000"],
                 "corridor": {"endpoints": ["陇东", "山东"], "via": []}, "distinctFrom": []}
                """.formatted(registry.id("陇东至山东特高压直流工程"))));
    }

    @Test
    void aPromisedDateAndAQuantityAreSent() {
        load();

        var citation = registry.citations.get(registry.id("渝昆高铁")).path(0);
        assertThat(citation.path("promisedDate").asString()).isEqualTo("2035-12-31");
        assertThat(citation.path("quantity").asString()).isEqualTo("一条");
    }

    @Test
    void aPartNamesItsWholeThoughThatStandsLaterInTheFile() {
        load();

        assertThat(registry.project("白龙江引水").path("partOf").asString()).isEqualTo(registry.id("水资源配置工程"));
    }

    @Test
    void aWorkOfAnotherPageSaysWhereItComesFrom() {
        load();

        var college = registry.project("电商物流特色学院");
        assertThat(registry.citations.get(registry.id("电商物流特色学院"))).isEmpty();
        assertThat(college.path("descriptionZh").asString()).isEqualTo("来源为同版新闻《又一页》，非规划文本：“先后投入经费3000万元”。");
    }

    @Test
    void lookAlikesSayWhyTheyAreDistinct() {
        load();

        var roads = registry.projects.values().stream()
                .filter(project -> project.path("nameZh").asString().equals("农村公路"))
                .toList();
        assertThat(roads).hasSize(2);
        assertThat(roads.getLast().path("distinctFrom").path(0).path("id"))
                .isEqualTo(roads.getFirst().path("id"));
    }

    @Test
    void aSecondLoadChangesNothingAndSaysSo() {
        load();
        int writes = registry.writes.size();
        output.reset();

        var second = load();

        assertThat(second.changedNothing()).isTrue();
        assertThat(second.exitStatus()).isZero();
        assertThat(second.regions().present()).isEqualTo(catalogue.regions().size());
        assertThat(second.regionSets().present()).isEqualTo(catalogue.sets().size());
        assertThat(second.works().present()).isEqualTo(catalogue.works().size());
        assertThat(registry.writes).hasSize(writes);
        assertThat(output()).contains("Nothing changed: everything was already registered.");
    }

    @Test
    void everyRowHasAnIdempotencyKeyOfItsOwn() {
        load();

        var rows = catalogue.plans().size()
                + catalogue.works().size()
                + 2 * catalogue.citations().size();
        assertThat(registry.writes).hasSize(rows);
        assertThat(registry.writes.keySet()).allMatch(key -> key.matches("[a-z0-9-]{10,200}"));
    }

    @Test
    void aLoadThatWasCutShortIsResumed() {
        registry.writesLeft = catalogue.plans().size() + catalogue.citations().size() + 3;

        var first = load();
        registry.writesLeft = Integer.MAX_VALUE;
        var second = load();

        assertThat(first.exitStatus()).isEqualTo(2);
        assertThat(first.aborted()).contains("503");
        assertThat(second.exitStatus()).isZero();
        assertThat(second.plans().present()).isEqualTo(catalogue.plans().size());
        assertThat(first.works().created()).isEqualTo(3);
        assertThat(first.works().created() + second.works().created())
                .isEqualTo(catalogue.works().size());
        assertThat(registry.projects).hasSameSizeAs(catalogue.works().keySet());
    }

    @Test
    void aRefusedRowIsReportedWithItsReasonAndTheRestGoesOn() {
        var railway = JsonMapper.shared().createObjectNode().put("id", "1").put("nameZh", "西成高铁");
        railway.putArray("aliases").add("西宁至成都铁路");
        registry.projects.put("1", railway);

        var report = load();

        assertThat(report.exitStatus()).isEqualTo(1);
        assertThat(report.refusals())
                .extracting(LoadReport.Refusal::row)
                .containsExactly(
                        "work xining-chengdu-railway 西宁至成都铁路",
                        "citation xining-chengdu-railway in nation 二（一）",
                        "citation xining-chengdu-railway in province 二（二）",
                        "history of xining-chengdu-railway");
        assertThat(output())
                .contains("409 duplicate-suspected: It may be registered already; candidates: 西成高铁 ("
                        + railway.path("id").asString() + ")");
        assertThat(report.works().created()).isEqualTo(catalogue.works().size() - 1);
        assertThat(registry.named.stream()
                        .filter(work -> !work.has("projectId"))
                        .map(work -> work.path("nameZh").asString()))
                .containsExactly("西宁至成都铁路", "西宁至成都铁路");
    }

    @Test
    void aWorkThatWasRenamedMeanwhileIsStillPresent() {
        load();
        registry.project("西宁至成都铁路").put("nameZh", "西成高铁");
        registry.writes.clear();

        var report = load();

        assertThat(report.changedNothing()).isTrue();
        assertThat(report.exitStatus()).isZero();
    }

    @Test
    void aCitationThatIsLackingIsAddedToAPresentWork() {
        load();
        registry.named.removeIf(work -> work.path("projectId").asString().equals(registry.id("西宁至成都铁路")));
        registry.writes.clear();

        var report = load();

        assertThat(report.citations().created()).isEqualTo(2);
        assertThat(report.works().created()).isZero();
    }

    @Test
    void aPlanThatLacksClausesIsReported() {
        load();
        registry.plans.get("province").putArray("clauses");

        var report = load();

        assertThat(report.refusals())
                .singleElement()
                .extracting(LoadReport.Refusal::reason)
                .asString()
                .startsWith("it is registered without the clauses");
    }

    @Test
    void aRegistryThatIsAwayForAMomentIsAskedAgain() {
        registry.unavailable = 3;

        var report = load();

        assertThat(report.complete()).isTrue();
    }

    @Test
    void everyCallCarriesTheToken() {
        load();

        assertThat(registry.tokens).containsOnly("Bearer secret");
    }

    @Test
    void aRegistryThatDoesNotAnswerEndsTheLoad() {
        registry.close();

        var report = load();

        assertThat(report.exitStatus()).isEqualTo(2);
        assertThat(output()).contains("cannot be reached", "Run it again to go on.");
    }

    @Test
    void aFolderWithoutACatalogueEndsTheLoad(@TempDir Path empty) {
        var report = new SeedLoader().load(empty, NOWHERE, NOWHERE, () -> "secret", print());

        assertThat(report.exitStatus()).isEqualTo(2);
        assertThat(report.aborted()).containsIgnoringCase("no catalogue");
    }

    private LoadReport load() {
        return load(SMALL);
    }

    private LoadReport load(Path directory) {
        return new SeedLoader()
                .load(
                        directory,
                        new ApiClient(registry.uri(), () -> "secret", Duration.ofMillis(1)),
                        new ApiClient(progress.uri(), () -> "secret", Duration.ofMillis(1)),
                        new Progress(print(), false));
    }

    private PrintStream print() {
        return new PrintStream(output, true, StandardCharsets.UTF_8);
    }

    private String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
