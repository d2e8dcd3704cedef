package milepost.registry.citation;

import static milepost.messaging.test.TopicProbe.header;
import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlanId;
import static milepost.registry.RegistryClient.plan;
import static milepost.registry.RegistryClient.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.WorkNamed;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.StatusAssertions;
import tools.jackson.databind.JsonNode;

@RegistryIT
class NameWorkIT {

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    @Test
    void aNamedWorkIsAVersionOfThePlanAndAnEvent() {
        var plan = registry.newPlan();
        var work = work("天水至陇南");
        work.put("nameEn", "Tianshui–Longnan railway");
        work.put("statedStageWords", "稳步推进…前期工作");
        work.put("promisedDate", "2035-12-31");
        work.put("quantity", "一条");

        var response = registry.name(plan, work);

        var body = json(response.expectStatus().isCreated());
        var id = UUID.fromString(body.get("id").asString());
        var location = "/v1/plans/" + plan + "/citations/" + id;
        response.expectHeader().valueEquals(HttpHeaders.LOCATION, location);
        assertThat(json(registry.get(location))).isEqualTo(body);
        assertThat(body.get("projectId").isNull()).isTrue();
        registry.get("/v1/plans/{id}", plan).expectHeader().valueMatches(HttpHeaders.ETAG, "\"2[.].*");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, plan))
                .last()
                .isEqualTo(new WorkNamed(
                        plan,
                        id,
                        "二（二）",
                        "天水至陇南铁路",
                        "Tianshui–Longnan railway",
                        "天水至陇南",
                        "preliminary",
                        "稳步推进…前期工作",
                        LocalDate.of(2035, 12, 31),
                        "一条")));
    }

    @Test
    void aPlanShowsTheWorksThatAreNotRegistered() {
        var plan = registry.newPlan();
        registry.named(plan, work("天水至陇南"));

        var named = json(registry.get("/v1/plans/{id}", plan)).at("/clauses/0/works/0");

        assertThat(named.get("nameZh").asString()).isEqualTo("天水至陇南铁路");
        assertThat(named.get("projectId").isNull()).isTrue();
    }

    @Test
    void aPlanIsReadAgainOnceAProjectIsLinkedThoughItsVersionIsTheSame() {
        var plan = registry.newPlan();
        registry.named(plan, work("敦煌至若羌"));
        var read = registry.get("/v1/plans/{id}", plan)
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        readUnless(plan, read).isNotModified();

        registry.cite(registry.newProject(), citation(plan, "敦煌至若羌"))
                .expectStatus()
                .isCreated();

        readUnless(plan, read).isOk();
        registry.patchPlan(plan, read)
                .body("{\"titleEn\":\"Plan\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private StatusAssertions readUnless(String plan, String etag) {
        return registry.http()
                .get()
                .uri("/v1/plans/{id}", plan)
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange()
                .expectStatus();
    }

    @Test
    void citingAProjectByTheSamePhraseLinksTheNamedWork() {
        var plan = registry.newPlan();
        var named = registry.named(plan, work("敦煌至若羌"));
        var project = registry.newProject();

        var linked = json(
                registry.cite(project, citation(plan, "敦煌至若羌")).expectStatus().isCreated());

        assertThat(linked.get("id").asString()).isEqualTo(named.toString());
        assertThat(linked.get("projectId").asString()).isEqualTo(project.toString());
        assertThat(linked.get("statedStage").asString()).isEqualTo("construction");
        assertThat(json(registry.get("/v1/plans/{id}", plan)).at("/clauses/0/works"))
                .singleElement()
                .satisfies(work -> assertThat(work.get("nameZh").asString()).startsWith("测试铁路"));
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, project))
                .last()
                .isEqualTo(new ProjectCited(project, named, plan, "二（二）", "敦煌至若羌", "construction", null, null, null)));
    }

    @Test
    void aNamedWorkIsLinkedByItsId() {
        var plan = registry.newPlan();
        var named = registry.named(plan, work("敦煌至若羌"));
        var project = registry.newProject();

        var linked = json(
                registry.cite(project, Map.of("citation", named)).expectStatus().isCreated());

        assertThat(linked.get("id").asString()).isEqualTo(named.toString());
        assertThat(linked.get("statedStage").asString()).isEqualTo("preliminary");
        assertThat(json(registry.get("/v1/projects/{id}/citations/{citation}", project, named)))
                .isEqualTo(linked);
    }

    @Test
    void aNamedWorkIsLinkedOnce() {
        var plan = registry.newPlan();
        var named = registry.named(plan, work("敦煌至若羌"));
        var project = registry.newProject();
        var other = registry.newProject();
        registry.cite(project, Map.of("citation", named)).expectStatus().isCreated();

        var again = json(
                registry.cite(other, Map.of("citation", named)).expectStatus().isEqualTo(409));
        var distinct = citation(plan, "敦煌至若羌");
        distinct.put("distinctFrom", List.of(Map.of("id", project, "reason", "另一项目")));
        var another = json(registry.cite(other, distinct).expectStatus().isCreated());

        assertThat(again.get("code").asString()).isEqualTo("citation-linked");
        assertThat(again.get("projectId").asString()).isEqualTo(project.toString());
        assertThat(another.get("id").asString()).isNotEqualTo(named.toString());
        registry.cite(other, citation(plan, "敦煌至若羌")).expectStatus().isEqualTo(409);
    }

    @Test
    void ofConcurrentLinksOfANamedWorkOneSucceeds() throws Exception {
        var plan = registry.newPlan();
        registry.named(plan, work("敦煌至若羌"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 6)
                    .mapToObj(_ ->
                            (Callable<Integer>) () -> registry.cite(registry.newProject(), citation(plan, "敦煌至若羌"))
                                    .returnResult(String.class)
                                    .getStatus()
                                    .value())
                    .toList();
            var statuses =
                    threads.invokeAll(calls).stream().map(Future::resultNow).toList();

            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void citationsThatCannotBeLinkedAreRefused() {
        var plan = registry.newPlan();
        var project = registry.newProject();
        var named = registry.named(plan, work("敦煌至若羌"));

        var unknown = json(registry.cite(project, Map.of("citation", UUID.randomUUID()))
                .expectStatus()
                .isEqualTo(422));
        var both = citation(plan, "敦煌至若羌");
        both.put("citation", named);

        assertThat(unknown.at("/errors/0/code").asString()).isEqualTo("no-such-citation");
        assertThat(json(registry.cite(project, both).expectStatus().isBadRequest())
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("stands-alone");
        registry.cite(project, Map.of("citation", 7)).expectStatus().isBadRequest();
        registry.get("/v1/projects/{id}/citations/{citation}", project, named)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aPhraseIsRecordedOnce() {
        var plan = registry.newPlan();
        registry.named(plan, work("天水至陇南"));
        registry.cite(registry.newProject(), citation(plan, "敦煌至若羌"))
                .expectStatus()
                .isCreated();

        var again = json(registry.name(plan, work("天水至陇南")).expectStatus().isEqualTo(409));

        assertThat(again.get("code").asString()).isEqualTo("work-named");
        registry.name(plan, work("敦煌至若羌")).expectStatus().isEqualTo(409);
        var otherClause = work("天水至陇南");
        otherClause.put("clause", "二（三）");
        registry.name(plan, otherClause).expectStatus().isCreated();
        registry.get("/v1/plans/{id}", plan).expectHeader().valueMatches(HttpHeaders.ETAG, "\"3[.].*");
    }

    @Test
    void worksNamedConcurrentlyMakeContiguousVersions() throws Exception {
        var plan = registry.newPlan();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<UUID>) () -> registry.named(plan, work("短语" + i)))
                    .toList();
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }

        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, plan))
                .extracting(event -> header(event, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    @Test
    void planAndClauseMustExist() {
        var otherClause = work("天水至陇南");
        otherClause.put("clause", "九（九）");

        registry.name("no-such-plan", work("天水至陇南")).expectStatus().isNotFound();
        var noClause = json(
                registry.name(registry.newPlan(), otherClause).expectStatus().isEqualTo(422));

        assertThat(noClause.at("/errors/0/pointer").asString()).isEqualTo("/clause");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var plan = registry.newPlan();
        var unknown = work("天水至陇南");
        unknown.put("project", "西成铁路");
        var wrongType = work("天水至陇南");
        wrongType.put("phrase", 7);

        var problem = json(registry.name(plan, Map.of("promisedDate", "0001-01-01", "quantity", " "))
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactly("/clause", "/nameZh", "/phrase", "/statedStage", "/promisedDate", "/quantity");
        assertThat(json(registry.name(plan, unknown).expectStatus().isBadRequest())
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/project");
        registry.name(plan, wrongType).expectStatus().isBadRequest();
    }

    @Test
    void onlyRegistrarsOfThePlansJurisdictionNameWorks() {
        var gansu = plan(newPlanId());
        gansu.put("jurisdiction", "620000");
        registry.post("/v1/plans").body(gansu).exchange().expectStatus().isCreated();
        var id = gansu.get("id").toString();
        var ofGansu = registry.as(TestTokens.of(Role.REGISTRAR).regions("62"));

        registry.http()
                .post()
                .uri("/v1/plans/{id}/citations", id)
                .body(work("甲"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        registry.as(TestTokens.of(Role.REPORTER))
                .name(id, work("甲"))
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("63"))
                .name(id, work("甲"))
                .expectStatus()
                .isForbidden();
        ofGansu.name(registry.newPlan(), work("甲")).expectStatus().isForbidden();
        ofGansu.name(id, work("甲")).expectStatus().isCreated();
        registry.get("/v1/plans/{id}", id).expectHeader().valueMatches(HttpHeaders.ETAG, "\"2[.].*");
    }

    @Test
    void theCitationsOfAPlanAreListedInPages() {
        var plan = registry.newPlan();
        registry.named(plan, work("甲"));
        registry.cite(registry.newProject(), citation(plan, "乙")).expectStatus().isCreated();
        var elsewhere = work("丙");
        elsewhere.put("clause", "二（三）");
        registry.named(plan, elsewhere);

        var first = json(registry.get("/v1/plans/{plan}/citations?limit=2", plan));
        var second = json(registry.get(
                "/v1/plans/{plan}/citations?limit=2&cursor={cursor}",
                plan,
                first.get("nextCursor").asString()));

        assertThat(phrases(first)).containsExactly("甲", "乙");
        assertThat(phrases(second)).containsExactly("丙");
        assertThat(phrases(json(registry.get("/v1/plans/{plan}/citations?linked=true", plan))))
                .containsExactly("乙");
        assertThat(phrases(json(registry.get("/v1/plans/{plan}/citations?linked=false&clause=二（二）", plan))))
                .containsExactly("甲");
        registry.get("/v1/plans/{plan}/citations?linked=perhaps", plan)
                .expectStatus()
                .isBadRequest();
        registry.get("/v1/plans/{plan}/citations?clause=九", plan).expectStatus().isBadRequest();
        registry.get("/v1/plans/no-such-plan/citations").expectStatus().isNotFound();
        registry.get("/v1/plans/{plan}/citations/{id}", plan, UUID.randomUUID())
                .expectStatus()
                .isNotFound();
    }

    private static Iterable<String> phrases(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("phrase").asString())
                .toList();
    }
}
