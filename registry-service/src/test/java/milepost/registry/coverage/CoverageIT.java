package milepost.registry.coverage;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static milepost.registry.RegistryClient.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.Event;
import milepost.events.EventTypes;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.envelope.Author;
import milepost.events.envelope.EventEnvelope;
import milepost.events.envelope.EventSource;
import milepost.messaging.EventIds;
import milepost.messaging.EventJson;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistryIT
class CoverageIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    String plan;

    @BeforeEach
    void client() {
        plan = registry.newPlan();
    }

    @Test
    void aClauseListsTheStateOfEachWork() {
        var late = cited("敦煌至若羌", "二（二）");
        var open = UUID.randomUUID();
        publish(late, 1, added(late, open, TODAY.minusDays(42)), Duration.ofDays(3));
        publish(late, 2, new LightChanged(late, null, "yellow", "milepost-default/1", 42, TODAY, null), Duration.ZERO);
        publish(late, 3, new StageChanged(late, "CONCEIVED", "DESIGN", open, "START", null), Duration.ZERO);
        registry.named(plan, work("天水至陇南"));

        var clause = awaited(late, "DESIGN").at("/clauses/0");

        var registered = clause.at("/works/0");
        assertThat(registered.get("registered").asBoolean()).isTrue();
        assertThat(registered.get("projectId").asString()).isEqualTo(late.toString());
        assertThat(registered.get("statedStage").asString()).isEqualTo("construction");
        assertThat(registered.get("light").asString()).isEqualTo("yellow");
        assertThat(registered.get("slipDays").asInt()).isEqualTo(42);
        assertThat(registered.get("daysSinceReport").asInt()).isEqualTo(3);
        assertThat(registered.get("silent").isNull()).isTrue();
        var unregistered = clause.at("/works/1");
        assertThat(unregistered.get("nameZh").asString()).isEqualTo("天水至陇南铁路");
        assertThat(unregistered.get("registered").asBoolean()).isFalse();
        for (var unknown : List.of("projectId", "stage", "light", "slipDays", "lastReportedAt", "silent")) {
            assertThat(unregistered.get(unknown).isNull()).as(unknown).isTrue();
        }
    }

    @Test
    void worksAreCountedByClauseAndInTotal() {
        var slipping = cited("敦煌至若羌", "二（二）");
        registry.cite(slipping, inClause("敦若铁路", "二（三）")).expectStatus().isCreated();
        publish(slipping, 1, added(slipping, UUID.randomUUID(), TODAY.minusDays(10)), Duration.ofDays(200));
        var early = cited("西宁至成都", "二（二）");
        var met = UUID.randomUUID();
        publish(early, 1, added(early, met, TODAY), Duration.ofDays(1));
        publish(early, 2, met(early, met, TODAY, TODAY.minusDays(5)), Duration.ZERO);
        publish(early, 3, new StageChanged(early, "CONCEIVED", "OPERATION", met, "IN_SERVICE", null), Duration.ZERO);
        cited("中卫至兰州", "二（三）");
        var promised = work("天水至陇南");
        promised.put("promisedDate", TODAY.minusDays(1).toString());
        registry.named(plan, promised);
        awaited(slipping, "CONCEIVED");

        var coverage = awaited(early, "OPERATION");

        assertThat(coverage.get("day").asString()).isEqualTo(TODAY.toString());
        assertThat(coverage.get("totals")).isEqualTo(tree("""
                {"citations": 5, "named": 4, "registered": 3, "unregistered": 1, "withdrawn": 0, "silentNever": 1,
                 "silentForDays": 1,
                 "byStage": {"CONCEIVED": 2, "OPERATION": 1}, "byLight": {"none": 3},
                 "byStatedStage": {"preliminary": 1, "construction": 4},
                 "slipped": 1, "largestSlipDays": 10, "promisesPassed": 1}
                """));
        assertThat(coverage.at("/clauses/0/counts/named").asInt()).isEqualTo(3);
        assertThat(coverage.at("/clauses/0/works/1/slipDays").asInt()).isEqualTo(-5);
        assertThat(coverage.at("/clauses/0/works/2/promisePassed").asBoolean()).isTrue();
        assertThat(coverage.at("/clauses/1/counts/registered").asInt()).isEqualTo(2);
        assertThat(coverage.at("/clauses/1/works/0/silent").asString()).isEqualTo("for-days");
        assertThat(coverage.at("/clauses/1/works/1/silent").asString()).isEqualTo("never");
        assertThat(coverage.at("/clauses/1/counts/byStatedStage")).isEqualTo(tree("{\"construction\": 2}"));
    }

    @Test
    void theListOfPlansHasTheSameCounts() {
        assertThat(listed()).isEqualTo(tree("{\"named\": 0, \"registered\": 0, \"silentNever\": 0, \"late\": 0}"));
        var late = cited("敦煌至若羌", "二（二）");
        registry.cite(late, inClause("敦若铁路", "二（三）")).expectStatus().isCreated();
        publish(late, 1, added(late, UUID.randomUUID(), TODAY.minusDays(60)), Duration.ZERO);
        publish(late, 2, new LightChanged(late, null, "red", "milepost-default/1", 60, TODAY, null), Duration.ZERO);
        cited("中卫至兰州", "二（三）");
        registry.named(plan, work("天水至陇南"));

        await().untilAsserted(() -> assertThat(listed())
                .isEqualTo(tree("{\"named\": 3, \"registered\": 2, \"silentNever\": 1, \"late\": 1}")));
    }

    @Test
    void aMergeKeepsTheStateOfTheMergedProjectWhateverOrderItIsToldIn() {
        var gone = cited("敦煌至若羌", "二（二）");
        var staying = registry.newProject();
        var start = UUID.randomUUID();
        var late = UUID.randomUUID();
        publish(gone, 1, added(gone, start, TODAY.minusDays(50)), Duration.ofDays(4));
        publish(gone, 2, met(gone, start, TODAY.minusDays(50), TODAY.minusDays(10)), Duration.ofDays(3));
        publish(gone, 3, new StageChanged(gone, "CONCEIVED", "CONSTRUCTION", start, "START", null), Duration.ofDays(3));
        awaited(gone, "CONSTRUCTION");

        registry.merge(gone, 2)
                .body(Map.of("into", staying, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();
        publish(staying, 1, new ProgressMoved(staying, gone, List.of(start, late)), Duration.ZERO);
        publish(
                staying,
                2,
                new StageChanged(staying, "CONCEIVED", "CONSTRUCTION", start, "START", null),
                Duration.ZERO);
        publish(
                staying,
                3,
                new LightChanged(staying, null, "green", "milepost-default/1", 40, TODAY, null),
                Duration.ZERO);

        var work = awaited(staying, "CONSTRUCTION").at("/clauses/0/works/0");
        assertThat(work.get("slipDays").asInt()).isEqualTo(40);
        assertThat(work.get("daysSinceReport").asInt()).isEqualTo(3);
        assertThat(work.get("silent").isNull()).isTrue();
        await().untilAsserted(() -> assertThat(
                        coverage("").at("/clauses/0/works/0/light").asString())
                .isEqualTo("green"));
        publish(gone, 4, added(gone, late, TODAY.minusDays(60)), Duration.ofDays(1)); // read after what came later
        await().untilAsserted(() -> {
            var told = coverage("").at("/clauses/0/works/0");
            assertThat(told.get("slipDays").asInt()).isEqualTo(60);
            assertThat(told.get("daysSinceReport").asInt()).isEqualTo(1);
        });
    }

    @Test
    void anOpenMilestoneSlipsEachDayUnlessItsPrecisionIsAfter() {
        var project = cited("敦煌至若羌", "二（二）");
        var date = TODAY.minusDays(7);
        publish(
                project,
                1,
                new MilestoneAdded(
                        project,
                        UUID.randomUUID(),
                        "START",
                        "开工",
                        date,
                        date,
                        "after",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                Duration.ZERO);
        awaited(project, "CONCEIVED");
        assertThat(coverage("").at("/clauses/0/works/0/slipDays").asInt()).isZero();

        publish(project, 2, added(project, UUID.randomUUID(), date), Duration.ZERO);

        await().untilAsserted(() -> assertThat(
                        coverage("").at("/clauses/0/works/0/slipDays").asInt())
                .isEqualTo(7));
    }

    @Test
    void worksMustMatchTheParameters() {
        var designed = cited("敦煌至若羌", "二（二）");
        publish(
                designed,
                1,
                new StageChanged(designed, "CONCEIVED", "DESIGN", UUID.randomUUID(), "PRELIM_DESIGN_APPROVED", null),
                Duration.ZERO);
        publish(
                designed,
                2,
                new LightChanged(designed, null, "red", "milepost-default/1", 99, TODAY, null),
                Duration.ZERO);
        publish(designed, 3, added(designed, UUID.randomUUID(), TODAY), Duration.ofDays(30));
        cited("中卫至兰州", "二（三）");
        registry.named(plan, work("天水至陇南"));
        awaited(designed, "DESIGN");

        assertThat(phrases("?stage=DESIGN")).containsExactly("敦煌至若羌");
        assertThat(phrases("?stage=CONCEIVED")).containsExactly("中卫至兰州");
        assertThat(phrases("?light=red")).containsExactly("敦煌至若羌");
        assertThat(phrases("?light=none")).containsExactly("中卫至兰州");
        assertThat(phrases("?registered=false")).containsExactly("天水至陇南");
        assertThat(phrases("?registered=true")).containsExactly("敦煌至若羌", "中卫至兰州");
        assertThat(coverage("?registered=false").at("/totals/named").asInt()).isEqualTo(1);
        assertThat(coverage("?silentDays=30").at("/totals/silentForDays").asInt())
                .isEqualTo(1);
        assertThat(coverage("?silentDays=31").at("/totals/silentForDays").asInt())
                .isZero();
        var clause = json(registry.get("/v1/plans/{plan}/coverage?clause={clause}", plan, "二（三）"));
        assertThat(clause.get("clauses")).hasSize(1);
        assertThat(clause.at("/totals/named").asInt()).isEqualTo(1);
    }

    @Test
    void invalidParametersAreRefused() {
        registry.get("/v1/plans/no-such-plan/coverage").expectStatus().isNotFound();
        registry.get("/v1/plans/no-such-plan/coverage.csv").expectStatus().isNotFound();
        for (var wrong : List.of(
                "stage=BUILT",
                "stage=design",
                "light=purple",
                "registered=maybe",
                "silentDays=0",
                "silentDays=x",
                "clause=九",
                "colour=red")) {
            registry.get("/v1/plans/" + plan + "/coverage?" + wrong)
                    .expectStatus()
                    .isBadRequest();
            registry.get("/v1/plans/" + plan + "/coverage.csv?" + wrong)
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Test
    void theCsvHasTheSameWorks() {
        var formula = work("天水至陇南");
        formula.put("nameZh", "=HYPERLINK(\"x\")");
        formula.put("quantity", "一条,\"暂定\"");
        cited("敦煌至若羌", "二（二）");
        registry.named(plan, formula);

        var response = registry.http()
                .get()
                .uri("/v1/plans/{plan}/coverage.csv?lang=codes", plan)
                .exchange();

        response.expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"coverage-" + plan + ".csv\"");
        var bytes = response.expectBody(byte[].class).returnResult().getResponseBody();
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n");
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).contains("条款 clause,").contains(",偏差天数 slip days,");
        assertThat(lines[1])
                .startsWith("二（二）,聚焦补齐基础设施短板,测试铁路")
                .contains(",true,")
                .endsWith(",CONCEIVED,none,,,never,");
        assertThat(lines[2])
                .isEqualTo("二（二）,聚焦补齐基础设施短板,\"'=HYPERLINK(\"\"x\"\")\",,天水至陇南,preliminary,,,false,"
                        + "\"一条,\"\"暂定\"\"\",false,false,,,,,,,");
        var filtered = registry.http()
                .get()
                .uri("/v1/plans/{plan}/coverage.csv?registered=true", plan)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(filtered.split("\r\n")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'',         '',                条款 clause,  所述阶段 stated stage, 加快建设 construction, 是 yes, 谋划 conceived, 无里程碑 no milestones, 从未报告 never reported",
        "'',         '*',               条款 clause,  所述阶段 stated stage, 加快建设 construction, 是 yes, 谋划 conceived, 无里程碑 no milestones, 从未报告 never reported",
        "'',         'zh-CN,en;q=0.5',  条款,         所述阶段,              加快建设,              是,     谋划,           无里程碑,              从未报告",
        "'?lang=zh', en,                条款,         所述阶段,              加快建设,              是,     谋划,           无里程碑,              从未报告",
        "'?lang=en', zh,                clause,       stated stage,          construction,          yes,    conceived,      no milestones,         never reported"
    })
    void theCsvIsInTheLanguageOfTheReader(
            String query,
            String language,
            String clause,
            String statedStage,
            String stated,
            String yes,
            String stage,
            String light,
            String silent) {
        cited("敦煌至若羌", "二（二）");

        var table = registry.http()
                .get()
                .uri("/v1/plans/" + plan + "/coverage.csv" + query)
                .headers(headers -> {
                    if (!language.isEmpty()) {
                        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches(HttpHeaders.VARY, ".*Accept-Language.*")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        var lines = table.split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFF" + clause + ",").contains("," + statedStage + ",");
        assertThat(lines[1])
                .contains("," + stated + ",", "," + yes + ",")
                .endsWith("," + stage + "," + light + ",,," + silent + ",");
    }

    private UUID cited(String phrase, String clause) {
        var project = UUID.fromString(registry.registered(project()).get("id").asString());
        registry.cite(project, inClause(phrase, clause)).expectStatus().isCreated();
        return project;
    }

    private Map<String, Object> inClause(String phrase, String clause) {
        var citation = citation(plan, phrase);
        citation.put("clause", clause);
        return citation;
    }

    private JsonNode coverage(String query) {
        return json(registry.get("/v1/plans/" + plan + "/coverage" + query)
                .expectStatus()
                .isOk());
    }

    /** Returns the coverage once a report on the project has arrived. */
    private JsonNode awaited(UUID project, String stage) {
        await().untilAsserted(() -> assertThat(coverage("").get("clauses"))
                .flatExtracting(clause -> clause.get("works").values())
                .filteredOn(
                        work -> project.toString().equals(work.get("projectId").asString("")))
                .isNotEmpty()
                .allSatisfy(work -> {
                    assertThat(work.get("stage").asString()).isEqualTo(stage);
                    assertThat(work.get("lastReportedAt").isNull()).isFalse();
                }));
        return coverage("");
    }

    private JsonNode listed() {
        return json(registry.get("/v1/plans?limit=500"))
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(plan))
                .map(item -> item.get("works"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> phrases(String query) {
        return coverage(query)
                .get("clauses")
                .valueStream()
                .flatMap(clause -> clause.get("works").valueStream())
                .map(work -> work.get("phrase").asString())
                .toList();
    }

    private static MilestoneAdded added(UUID project, UUID milestone, LocalDate date) {
        return new MilestoneAdded(
                project, milestone, "START", "开工", date, date, "day", null, null, null, null, null, null);
    }

    private static MilestoneMet met(UUID project, UUID milestone, LocalDate date, LocalDate actual) {
        return new MilestoneMet(
                project,
                milestone,
                "START",
                "开工",
                date,
                date,
                actual,
                "day",
                (int) (actual.toEpochDay() - date.toEpochDay()),
                List.of(),
                null);
    }

    private void publish(UUID project, long version, Event data, Duration ago) {
        var at = Instant.now().minus(ago);
        topics.publish(
                new EventEnvelope(
                        EventIds.next(),
                        EventSource.PROGRESS,
                        EventTypes.nameOf(data.getClass()),
                        project.toString(),
                        version,
                        at,
                        at,
                        new Author("reporter", "lanhe-company"),
                        null),
                EventJson.write(data));
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
