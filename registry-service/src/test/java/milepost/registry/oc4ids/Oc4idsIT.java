package milepost.registry.oc4ids;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import milepost.events.MilestoneEvent.MilestonePartlyMet;
import milepost.events.ProgressEvent.Evidence;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.events.ReportingEvent.Document;
import milepost.events.ReportingEvent.PlannedPoint;
import milepost.events.ReportingEvent.ProjectConfirmed;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RegistryIT
class Oc4idsIT {

    private static final LocalDate START = LocalDate.of(2024, 3, 31);
    private static final LocalDate END = LocalDate.of(2024, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2099, 6, 30);

    @Autowired
    RegistryClient registry;

    @Autowired
    TopicProbe topics;

    String mark = UUID.randomUUID().toString();
    String from = newPlace();
    String to = newPlace();
    UUID id;
    ReportedEvents events;

    @BeforeEach
    void aProject() {
        registry.define(RegistryClient.region("100000"), RegistryClient.region("460000"));
        var line = project(from + "至" + to + "铁路扩能改造" + mark);
        line.put("nameEn", "A–B railway " + mark);
        line.put("aliases", List.of(from + to + "线"));
        line.put(
                "codes",
                List.of("2211-441900-04-02-%06d"
                        .formatted(ThreadLocalRandom.current().nextInt(1_000_000))));
        line.put("corridor", Map.of("endpoints", List.of(from, to), "via", List.of()));
        line.put("responsibleOrg", "甲乙铁路公司");
        line.put("investment", "23390000000.00");
        line.put("descriptionZh", "新建双线𠮷");
        id = UUID.fromString(registry.registered(line).get("id").asString());
        events = new ReportedEvents(topics, id);
    }

    @Test
    void aProjectOfWhichLittleIsKnownIsValidAndSaysNothingElse() {
        var little = registry.newProject();

        var packaged = read(little, "zh");

        assertThat(Oc4idsSchema.faults(packaged)).isEmpty();
        assertThat(packaged.at("/projects/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "updated",
                        "language",
                        "title",
                        "status",
                        "sector",
                        "identifiers",
                        "additionalClassifications",
                        "locations",
                        "milepost");
        assertThat(packaged.toString()).doesNotContain("null");
    }

    @Test
    void everythingThatIsKnownIsInItsPlace() {
        var plan = registry.newPlan();
        registry.cite(id, citation(plan, from + "至" + to)).expectStatus().isCreated();
        var part = project(newPlace() + "站房" + mark);
        part.put("partOf", id);
        registry.registered(part);
        var assessed = events.add("EIA_APPROVED", "环评批复", START.minusYears(1));
        events.meet(
                assessed,
                "EIA_APPROVED",
                START.minusYears(1),
                START.minusYears(1),
                new Evidence("环评报告", "甘环〔2023〕1号", "https://example.org/环评", null));
        var estimated = events.add("ESTIMATE_APPROVED", "概算核定", START.minusMonths(6));
        events.meet(estimated, "ESTIMATE_APPROVED", START.minusMonths(6), START.minusMonths(6));
        var start = events.add("START", "开工", START);
        events.meet(start, "START", START, START.plusDays(1));
        var tunnel = events.add("TUNNEL_THROUGH", "隧道贯通", LATER, "quarter", "一标段");
        events.publish(new MilestonePartlyMet(
                id, tunnel, "TUNNEL_THROUGH", "隧道贯通", LATER, LATER, START, null, null, null, List.of(), null));
        var missed = events.add("TRACK_LAID", "铺轨", END);
        var complete = events.add("WORKS_COMPLETE", "竣工", END);
        events.meet(complete, "WORKS_COMPLETE", END, END.plusDays(30));
        events.publish(new StageChanged(id, "CONSTRUCTION", "COMPLETED", complete, "WORKS_COMPLETE", null));
        events.report(START.plusMonths(1), "10", "100.00", "120.00", new Document("月报", null, null, null));
        events.report(START.plusMonths(1), "11.5", "110.00", "130.00");
        events.publish(new CurvePlanned(
                id,
                1,
                List.of(new PlannedPoint(END, "100", "300.00"), new PlannedPoint(START, "0", null)),
                null,
                null));
        events.publish(new ConditionChanged(
                id, UUID.randomUUID(), "SUSPENDED", "ACTIVE", START.plusDays(9), null, "LAND", "征迁滞后", null, null));
        events.publish(new ProjectConfirmed(id, UUID.randomUUID(), END, null, null));

        var packaged = awaitPackage("zh", project -> {
            assertThat(project.get("milestones")).hasSize(6);
            assertThat(project.at("/description").asString()).contains("停工，自2024-04-09起：征迁滞后");
            assertThat(project.get("status").asString()).isEqualTo("completion");
            assertThat(project.at("/forecasts/0/observations")).hasSize(2);
        });

        assertThat(Oc4idsSchema.faults(packaged)).isEmpty();
        var project = packaged.at("/projects/0");
        assertThat(text(project, "/id", "/language", "/title", "/type", "/sector/0"))
                .containsExactly(
                        "oc4ids-unregistered-" + id,
                        "zh",
                        from + "至" + to + "铁路扩能改造" + mark,
                        "expansion",
                        "transport.rail");
        assertThat(text(project, "/publicAuthority/name", "/parties/0/id", "/parties/0/roles/0"))
                .containsExactly("甲乙铁路公司", "甲乙铁路公司", "publicAuthority");
        assertThat(project.at("/budget/amount/amount").decimalValue()).isEqualByComparingTo("23390000000");
        assertThat(text(project, "/budget/amount/currency", "/budget/approvalDate"))
                .containsExactly("CNY", "2023-09-30T00:00:00+08:00");
        assertThat(text(project, "/locations/0/id", "/locations/0/gazetteer/scheme", "/identifiers/0/scheme"))
                .containsExactly("620100", "GB/T 2260", "CN-TZXM");
        assertThat(text(project, "/period/startDate", "/period/endDate", "/completion/endDate"))
                .containsExactly("2024-03-31T00:00:00+08:00", "2024-12-31T23:59:59+08:00", "2025-01-30T23:59:59+08:00");
        assertThat(milestone(project, start))
                .contains(
                        "\"status\":\"met\"", "\"code\":\"commencement\"", "\"dateMet\":\"2024-04-01T00:00:00+08:00\"");
        assertThat(milestone(project, tunnel))
                .contains("\"status\":\"partiallyMet\"", "一标段；目标精确到季度", "\"dateModified\":");
        assertThat(milestone(project, missed)).contains("\"status\":\"notMet\"");
        assertThat(text(project, "/metrics/0/id", "/metrics/1/id", "/forecasts/0/id", "/forecasts/1/id"))
                .containsExactly("physicalProgress", "financialProgress", "physicalProgress", "financialProgress");
        assertThat(project.at("/metrics/0/observations")).hasSize(1);
        assertThat(project.at("/metrics/0/observations/0/measure").asString()).isEqualTo("11.5");
        assertThat(project.at("/forecasts/1/observations")).hasSize(2);
        assertThat(text(project, "/documents/0/documentType", "/documents/0/url", "/documents/1/documentType"))
                .containsExactly(
                        "environmentalImpact", "https://example.org/%E7%8E%AF%E8%AF%84", "physicalProgressReport");
        assertThat(text(project, "/relatedProjects/0/relationship", "/relatedProjects/0/title"))
                .containsExactly("component", String.valueOf(part.get("nameZh")));
        assertThat(text(project, "/policyAlignment/policies/0", "/policyAlignment/planReference/0/plan"))
                .containsExactly("nationalPlan", plan);
        assertThat(project.at("/policyAlignment/description").asString())
                .isEqualTo("列入《测试规划》二（二）：“" + from + "至" + to + "”（加快建设）");
        assertThat(project.at("/environment/hasImpactAssessment").asBoolean()).isTrue();
        assertThat(project.at("/milepost/aliases/0").asString()).isEqualTo(from + to + "线");
        assertThat(packaged.toString()).doesNotContain(":null");
    }

    @Test
    void thePeriodStaysWhatItWasWhenImplementationBegan() {
        var start = events.add("START", "开工", START);
        var end = events.add("IN_SERVICE", "投运", END);
        events.rescope(START.minusMonths(1), end, "IN_SERVICE", END, END.plusYears(1));
        awaitPackage("zh", project -> assertPeriod(project, "2024-03-31", "2025-12-31"));

        events.meet(start, "START", START, START);
        events.move(end, "IN_SERVICE", END.plusYears(1), LATER);
        events.rescope(START.plusYears(1), end, "IN_SERVICE", END.plusYears(1), LATER);

        awaitPackage("zh", project -> {
            assertThat(milestone(project, end)).contains("\"dueDate\":\"2099-06-30T23:59:59+08:00\"");
            assertPeriod(project, "2024-03-31", "2025-12-31");
        });
    }

    @Test
    void aMilestoneThatWasNotMetAfterAllFreezesNothing() {
        var start = events.add("START", "开工", START);
        var end = events.add("IN_SERVICE", "投运", END);
        var met = events.meet(start, "START", START, START, new Evidence("开工令", null, null, null));
        events.rescope(START.plusYears(1), end, "IN_SERVICE", END, LATER);
        awaitPackage("zh", project -> {
            assertThat(milestone(project, end)).contains("2099-06-30");
            assertThat(project.get("documents")).hasSize(1);
            assertPeriod(project, "2024-03-31", "2024-12-31");
        });

        events.withdraw(met, start, "START", START);

        awaitPackage("zh", project -> {
            assertPeriod(project, "2024-03-31", "2099-06-30");
            assertThat(project.has("documents")).isFalse();
        });
    }

    @Test
    void titlesAreInTheLanguageOfTheReader() {
        events.add("FEASIBILITY_APPROVED", "可研批复", START);

        var packaged = awaitPackage(
                "en", project -> assertThat(project.get("milestones")).hasSize(1));

        assertThat(text(
                        packaged.at("/projects/0"),
                        "/title",
                        "/language",
                        "/milestones/0/title",
                        "/milestones/0/description"))
                .containsExactly("A–B railway " + mark, "en", "Feasibility approved", "可研批复");
        var zh = json(registry.get("/v1/projects/{id}/oc4ids.json", id));
        assertThat(zh.at("/projects/0/language").asString()).isEqualTo("zh");
    }

    @Test
    void thePackageOfAListHasItsProjects() {
        registry.registered(project("另一" + mark));

        var packaged = json(registry.get("/v1/exports/oc4ids.json?q={q}&sort=-registered", mark));

        assertThat(Oc4idsSchema.faults(packaged)).isEmpty();
        assertThat(packaged.get("projects").values())
                .extracting(project -> project.get("title").asString())
                .containsExactly("另一" + mark, from + "至" + to + "铁路扩能改造" + mark);
        assertThat(packaged.get("publishedDate")).isEqualTo(packaged.at("/projects/0/updated"));
        assertThat(packaged.at("/publisher/name").asString()).isEqualTo("Milepost");
    }

    @Test
    void aPackageOfThePastSaysWhatWasKnownThen() {
        var plan = registry.newPlan();
        registry.cite(id, citation(plan, from + "至" + to)).expectStatus().isCreated();
        var part = project(newPlace() + "站房" + mark);
        part.put("partOf", id);
        var partId = registry.registered(part).get("id").asString();
        var start = events.add("START", "开工", START);
        events.report(START.plusMonths(1), "10", "100.00", "120.00", new Document("月报", null, null, null));
        awaitPackage("zh", project -> assertThat(project.get("documents")).hasSize(1));
        var before = Instant.now();
        var known = packageOf("");

        events.meet(start, "START", START, START.plusDays(1));
        events.report(START.plusMonths(2), "20", "200.00", "220.00", new Document("月报", null, null, null));
        registry.patch(partId, 1).body(Map.of("nameZh", "改名" + mark)).exchange();
        registry.patch(id, 1).body(Map.of("investment", "1.00")).exchange();
        awaitPackage("zh", project -> assertThat(project.get("documents")).hasSize(2));

        assertThat(packageOf("&asOf=" + before)).isEqualTo(known);
        assertThat(packageOf("&asOf=" + Instant.now())).isEqualTo(packageOf("")).isNotEqualTo(known);
    }

    private List<JsonNode> packageOf(String query) {
        return json(registry.get("/v1/exports/oc4ids.json?lang=zh&sort=registered&q=" + mark + query)
                        .expectStatus()
                        .isOk())
                .get("projects")
                .valueStream()
                .toList();
    }

    @Test
    void thereIsNoPackageWithoutProjects() {
        registry.get("/v1/exports/oc4ids.json?q={q}", UUID.randomUUID())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("export-empty");
        registry.get("/v1/projects/{id}/oc4ids.json", UUID.randomUUID())
                .expectStatus()
                .isNotFound();
    }

    private JsonNode awaitPackage(String lang, ThrowingConsumer<JsonNode> isThere) {
        await().untilAsserted(() -> isThere.accept(read(id, lang).at("/projects/0")));
        return read(id, lang);
    }

    private JsonNode read(UUID project, String lang) {
        return json(registry.get("/v1/projects/{id}/oc4ids.json?lang={lang}", project, lang)
                .expectStatus()
                .isOk());
    }

    private static void assertPeriod(JsonNode project, String start, String end) {
        assertThat(text(project, "/period/startDate", "/period/endDate"))
                .containsExactly(start + "T00:00:00+08:00", end + "T23:59:59+08:00");
    }

    private static String milestone(JsonNode project, UUID id) {
        return project.get("milestones")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static List<String> text(JsonNode project, String... pointers) {
        return Stream.of(pointers)
                .map(pointer -> project.at(pointer).asString())
                .toList();
    }
}
