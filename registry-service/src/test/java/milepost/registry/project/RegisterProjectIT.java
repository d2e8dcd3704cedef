package milepost.registry.project;

import static milepost.messaging.test.TopicProbe.header;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.Corridor;
import milepost.events.RegistryEvent.DistinctFrom;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class RegisterProjectIT {

    @Autowired
    TopicProbe topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RegistryClient registry;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s至%s铁路。",
                "%s至%s铁路；",
                "1.%s至%s铁路",
                "（一）%s至%s铁路",
                "①%s至%s铁路",
                "新建铁路%s至%s线",
                "新建%s至%s铁路工程",
                "加快%s至%s铁路建设",
                "续建%s至%s铁路项目",
                "%s—%s高速铁路（续建）",
                "%s\u200b至%s铁路",
                "\ufeff%s至%s铁路",
                "%s至%s\u00ad铁路",
                "%s至%s铁路\udb40\udc01",
                "%s\u3164至%s铁路"
            })
    void aNameThatPeopleSeeAsTheSameIsADuplicate(String form) {
        var from = newPlace();
        var to = newPlace();
        var first = registry.registered(project(from + "至" + to + "铁路"));

        var refused = registry.register(project(form.formatted(from, to)));

        assertThat(json(refused.expectStatus().isEqualTo(409)).at("/candidates/0/id"))
                .isEqualTo(first.get("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s至%s铁路二期", "%s至%s铁路复线", "%s至%s铁路支线", "%s至%s铁路（先行段）", "%s至%s高速公路"})
    void aNameThatOnlyLooksAlikeIsNone(String form) {
        var from = newPlace();
        var to = newPlace();
        registry.registered(project(from + "至" + to + "铁路"));

        registry.register(project(form.formatted(from, to))).expectStatus().isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\ufeff\u2060", "\u3164", "\udb40\udc01", "甲\u202e乙", "甲\u2066乙", "。", "（）"})
    void aNameThatNobodySeesIsRefused(String name) {
        var problem = json(registry.register(project(name)).expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/nameZh");
    }

    @Test
    void aProjectIsAnsweredAsItWasDescribed() {
        var whole = registry.newProject();
        var name = "兰州至合作铁路" + UUID.randomUUID();
        var end = newPlace();
        var project = project("  " + name + " ");
        project.put("nameEn", "Lanzhou–Hezuo railway");
        project.put("aliases", List.of("别名" + name));
        project.put("regions", List.of("620100", "623001"));
        project.put("corridor", Map.of("endpoints", List.of("兰州", end), "via", List.of()));
        project.put("codes", List.of("2509-320193-89-01-544060"));
        project.put("investment", "23390000000");
        project.put("descriptionZh", "第一行\n第二行");
        project.put("partOf", whole);

        var response = registry.register(project).expectStatus().isCreated();

        var body = json(response);
        var id = body.get("id").asString();
        response.expectHeader().valueEquals(HttpHeaders.LOCATION, "/v1/projects/" + id);
        response.expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        assertThat(body.get("version").asLong()).isEqualTo(1);
        assertThat(body.get("nameZh").asString()).isEqualTo(name);
        assertThat(body.get("regions").toString()).isEqualTo("[\"620100\",\"623001\"]");
        assertThat(body.at("/corridor/endpoints/1").asString()).isEqualTo(end);
        assertThat(body.get("investment").asString()).isEqualTo("23390000000.00");
        assertThat(body.get("responsibleOrg").isNull()).isTrue();
        assertThat(body.get("partOf").asString()).isEqualTo(whole.toString());
        assertThat(body.get("warnings").isEmpty()).isTrue();
        assertThat(Instant.parse(body.get("recordedAt").asString()))
                .isEqualTo(body.get("updatedAt").asString());
        assertThat(json(registry.get("/v1/projects/{id}", id))).isEqualTo(body);
    }

    @Test
    void theEventCarriesTheTraceOfTheRequestAlsoWhereNothingExportsIt() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var request = registry.post("/v1/projects").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        var ofACaller = json(request.body(project()).exchange()).get("id").asString();
        var ofNone = registry.registered(project()).get("id").asString();

        await().untilAsserted(() -> {
            assertThat(traceParent(ofACaller)).matches("00-" + trace + "-[0-9a-f]{16}-01");
            assertThat(traceParent(ofNone)).matches("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00");
        });
    }

    private String traceParent(String project) {
        var events = topics.read(Topics.PROJECT_EVENTS, project);
        assertThat(events).hasSize(1);
        return header(events.getFirst(), CloudEventHeaders.TRACE_PARENT);
    }

    @Test
    void aProjectIsPublishedAsItsFirstEvent() {
        var project = project();
        var end = newPlace();
        project.put("nameEn", "Test railway");
        project.put("corridor", Map.of("endpoints", List.of("兰州", end), "via", List.of("临夏")));
        project.put("investment", "0.5");

        var id = UUID.fromString(registry.registered(project).get("id").asString());

        await().untilAsserted(
                        () -> assertThat(topics.read(Topics.PROJECT_EVENTS, id)).hasSize(1));
        var record = topics.read(Topics.PROJECT_EVENTS, id).getFirst();
        assertThat(header(record, CloudEventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(UUID.fromString(header(record, CloudEventHeaders.ID)).version())
                .isEqualTo(7);
        assertThat(header(record, CloudEventHeaders.SOURCE)).isEqualTo("/registry");
        assertThat(header(record, CloudEventHeaders.TYPE)).isEqualTo("milepost.project.registered.v1");
        assertThat(header(record, CloudEventHeaders.SUBJECT)).isEqualTo(id.toString());
        assertThat(header(record, CloudEventHeaders.PARTITION_KEY)).isEqualTo(id.toString());
        assertThat(header(record, CloudEventHeaders.SEQUENCE)).isEqualTo("1");
        assertThat(header(record, CloudEventHeaders.ACTOR)).isEqualTo("tester");
        assertThat(header(record, CloudEventHeaders.ORG)).isEqualTo("test-org");
        assertThat(header(record, CloudEventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(topics.events(Topics.PROJECT_EVENTS, id)).singleElement().satisfies(event -> {
            var registered = (ProjectRegistered) event;
            assertThat(registered.projectId()).isEqualTo(id);
            assertThat(registered.project().nameZh()).isEqualTo(project.get("nameZh"));
            assertThat(registered.project().category()).isEqualTo("railway");
            assertThat(registered.project().investment()).isEqualTo("0.50");
            assertThat(registered.project().corridor()).isEqualTo(new Corridor(List.of("兰州", end), List.of("临夏")));
            assertThat(registered.distinctFrom()).isEmpty();
        });
    }

    @Test
    void aWrongCheckDigitIsOnlyAWarning() {
        var project = project();
        project.put("codes", List.of("2603-141124-89-05-346948", "2603-141124-89-05-346949"));

        var body = registry.registered(project);

        assertThat(body.get("warnings").toString()).isEqualTo("[{\"pointer\":\"/codes/1\",\"code\":\"check-digit\"}]");
    }

    @Test
    void aRegisteredNameIsRefusedWithTheCandidates() {
        var name = "西宁至成都铁路" + UUID.randomUUID();
        var first = registry.registered(project(name)).get("id").asString();

        var response =
                registry.register(project("西（宁）至成（都） 铁路" + name.substring(7).toUpperCase()));

        response.expectStatus().isEqualTo(409);
        var problem = json(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:milepost:problem:duplicate-suspected");
        assertThat(problem.at("/candidates/0/id").asString()).isEqualTo(first);
        assertThat(problem.at("/candidates/0/nameZh").asString()).isEqualTo(name);
        assertThat(problem.at("/candidates/0/reasons/0").asString()).isEqualTo("same-name");
        assertThat(problem.get("candidates")).hasSize(1);
    }

    @Test
    void aProjectOfTheSameNameIsRegisteredIfItIsDistinct() {
        var name = "改扩建工程" + UUID.randomUUID();
        var first = registry.registered(project(name)).get("id").asString();
        var second = project(name);
        second.put("distinctFrom", List.of(Map.of("id", first, "reason", "在另一县")));
        var third = project(name);
        third.put("distinctFrom", List.of(Map.of("id", first, "reason", "在另一县")));

        var registered = registry.registered(second);

        assertThat(registered.at("/distinctFrom/0/id").asString()).isEqualTo(first);
        assertThat(registered.at("/distinctFrom/0/reason").asString()).isEqualTo("在另一县");
        assertThat(json(registry.get("/v1/projects/{id}", registered.get("id").asString())))
                .isEqualTo(registered);
        assertThat(json(registry.register(third).expectStatus().isEqualTo(409)).get("candidates"))
                .hasSize(2);
        var id = registered.get("id").asString();
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, id))
                .singleElement()
                .satisfies(event -> assertThat(((ProjectRegistered) event).distinctFrom())
                        .containsExactly(new DistinctFrom(UUID.fromString(first), "在另一县"))));
    }

    @Test
    void ofConcurrentRegistrationsOfOneNameOneSucceeds() throws Exception {
        var name = "同时登记" + UUID.randomUUID();

        var statuses = atOnce(
                12,
                () -> registry.register(project(name))
                        .returnResult(String.class)
                        .getStatus()
                        .value());

        assertThat(statuses).containsOnlyOnce(201).contains(409).doesNotContain(500);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(11);
        assertThat(eventsOf(name)).isEqualTo(1);
    }

    @Test
    void ofConcurrentRegistrationsDistinctFromTheSameProjectOneSucceeds() throws Exception {
        var name = "同时登记" + UUID.randomUUID();
        var first = registry.registered(project(name)).get("id").asString();
        var other = project(name);
        other.put("distinctFrom", List.of(Map.of("id", first, "reason", "另一段")));

        var statuses = atOnce(
                8,
                () -> registry.register(other)
                        .returnResult(String.class)
                        .getStatus()
                        .value());

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
    }

    @Test
    void theSameKeyMakesOneProjectAndOneEvent() {
        var project = project();
        var key = UUID.randomUUID().toString();

        var first = json(registry.post("/v1/projects")
                .header("Idempotency-Key", key)
                .body(project)
                .exchange()
                .expectStatus()
                .isCreated());
        var again = registry.post("/v1/projects")
                .header("Idempotency-Key", key)
                .body(project)
                .exchange();

        again.expectStatus().isCreated();
        again.expectHeader()
                .valueEquals(
                        HttpHeaders.LOCATION, "/v1/projects/" + first.get("id").asString());
        again.expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        assertThat(json(again)).isEqualTo(first);
        assertThat(eventsOf(project.get("nameZh").toString())).isEqualTo(1);
        registry.post("/v1/projects")
                .header("Idempotency-Key", key)
                .body(project())
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void aSuspectedDuplicateUnderAKeyIsAnsweredAsWithoutOne() {
        var project = project();
        registry.registered(project);

        var response = registry.post("/v1/projects")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(project)
                .exchange();

        assertThat(json(response.expectStatus().isEqualTo(409)).get("candidates"))
                .hasSize(1);
    }

    @Test
    void concurrentRequestsWithOneKeyMakeOneProject() throws Exception {
        var project = project();
        var key = UUID.randomUUID().toString();

        var ids = atOnce(
                6,
                () -> json(registry.post("/v1/projects")
                                .header("Idempotency-Key", key)
                                .body(project)
                                .exchange())
                        .get("id")
                        .asString());

        assertThat(ids).hasSize(6);
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(eventsOf(project.get("nameZh").toString())).isEqualTo(1);
    }

    @Test
    void callersWhoMayNotRegisterAreRefused() {
        registry.http()
                .post()
                .uri("/v1/projects")
                .body(project())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        registry.as(TestTokens.of(Role.REPORTER))
                .register(project())
                .expectStatus()
                .isForbidden();
        var elsewhere = registry.as(TestTokens.of(Role.REGISTRAR).regions("6207", "63"));
        var problem = json(elsewhere.register(project()).expectStatus().isForbidden());
        assertThat(problem.get("code").asString()).isEqualTo("region-out-of-scope");
        assertThat(problem.get("region").asString()).isEqualTo("620100");
    }

    @Test
    void theReferencesOfAProjectMustExist() {
        var part = project();
        part.put("partOf", UUID.randomUUID());
        var distinct = project();
        distinct.put(
                "distinctFrom",
                List.of(
                        Map.of("id", registry.newProject(), "reason", "另一段"),
                        Map.of("id", UUID.randomUUID(), "reason", "另一段")));

        var unknownWhole = json(registry.register(part).expectStatus().isEqualTo(422));
        var unknownOther = json(registry.register(distinct).expectStatus().isEqualTo(422));

        assertThat(unknownWhole.at("/errors/0/pointer").asString()).isEqualTo("/partOf");
        assertThat(unknownOther.at("/errors/0/pointer").asString()).isEqualTo("/distinctFrom/1/id");
    }

    private long eventsOf(String nameZh) {
        return jdbc.sql("""
                select count(*) from messaging.outbox join project on project.id::text = outbox.aggregateid
                where project.name_zh = :name
                """).param("name", nameZh).query(Long.class).single();
    }

    private static <T> List<T> atOnce(int times, java.util.concurrent.Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<java.util.concurrent.Callable<T>>();
            for (var i = 0; i < times; i++) {
                calls.add(call);
            }
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
