package milepost.registry.project;

import static milepost.messaging.test.TopicProbe.header;
import static milepost.registry.RegistryClient.MERGE_PATCH;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.Topics;
import milepost.events.envelope.CloudEventHeaders;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RegistryIT
class AmendProjectIT {

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    @Test
    void anAmendmentIsANewVersionAndAnEvent() {
        var end = newPlace();
        var alias = newPlace() + newPlace();
        var project = project();
        project.put("nameEn", "Test railway");
        project.put("aliases", List.of("别名" + alias));
        project.put("corridor", Map.of("endpoints", List.of("兰州", end), "via", List.of("临夏")));
        var id = registry.registered(project).get("id").asString();

        var response = registry.patch(id, 1).body("""
                        {"nameEn": null, "aliases": ["%s"], "corridor": {"via": []}, "investment": "5"}
                        """.formatted(alias)).exchange();

        response.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        var body = json(response);
        assertThat(body.get("version").asLong()).isEqualTo(2);
        assertThat(body.get("nameEn").isNull()).isTrue();
        assertThat(body.get("nameZh").asString()).isEqualTo(project.get("nameZh"));
        assertThat(body.get("aliases").toString()).isEqualTo("[\"" + alias + "\"]");
        assertThat(body.get("corridor").toString()).isEqualTo("{\"endpoints\":[\"兰州\",\"" + end + "\"],\"via\":[]}");
        assertThat(body.get("investment").asString()).isEqualTo("5.00");
        assertThat(json(registry.get("/v1/projects/{id}", id))).isEqualTo(body);
        await().untilAsserted(() ->
                assertThat(topics.events(Topics.PROJECT_EVENTS, id)).hasSize(2));
        var amended = (ProjectAmended) topics.events(Topics.PROJECT_EVENTS, id).getLast();
        assertThat(amended.changed()).containsExactly("aliases", "corridor", "investment", "nameEn");
        assertThat(amended.project().nameEn()).isNull();
        assertThat(amended.project().aliases()).containsExactly(alias);
        assertThat(amended.reasonText()).isNull();
        assertThat(amended.before().nameEn()).isEqualTo(project.get("nameEn"));
        assertThat(amended.before().aliases()).isEqualTo(project.get("aliases"));
        assertThat(amended.before().corridor().via()).containsExactly("临夏");
        assertThat(amended.before().nameZh()).isNull();
    }

    @Test
    void theReasonIsInTheEvent() {
        var id = registry.newProject();

        registry.http()
                .patch()
                .uri("/v1/projects/{id}?reasonText={reason}", id, "可研批复调整投资")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.of(Role.REGISTRAR).bearer())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MERGE_PATCH)
                .body("{\"investment\":\"1.10\"}")
                .exchange()
                .expectStatus()
                .isOk();

        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, id))
                .last()
                .isInstanceOfSatisfying(
                        ProjectAmended.class,
                        event -> assertThat(event.reasonText()).isEqualTo("可研批复调整投资")));
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        var id = registry.newProject();

        var problem = json(registry.http()
                .patch()
                .uri("/v1/projects/{id}?reasonText={reason}", id, "因".repeat(201))
                .header(HttpHeaders.AUTHORIZATION, TestTokens.of(Role.REGISTRAR).bearer())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MERGE_PATCH)
                .body("{\"nature\":\"target\"}")
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("code").asString()).isEqualTo("invalid-parameter");
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo("reasonText");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("max-size");
    }

    @Test
    void aPatchThatChangesNothingLeadsToNeitherAVersionNorAnEvent() {
        var project = project();
        project.put("investment", "5.00");
        var id = registry.registered(project).get("id").asString();

        var response = registry.patch(id, 1)
                .body(Map.of("investment", "5", "nature", "project", "aliases", List.of()))
                .exchange();

        response.expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
        registry.patch(id, 1)
                .body("{\"nature\":\"programme\"}")
                .exchange()
                .expectStatus()
                .isOk();
        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, id))
                .extracting(event -> header(event, CloudEventHeaders.SEQUENCE))
                .containsExactly("1", "2"));
    }

    @Test
    void anAmendmentNamesTheVersionThatItChanges() {
        var id = registry.newProject();
        registry.patch(id, 1)
                .body("{\"nature\":\"programme\"}")
                .exchange()
                .expectStatus()
                .isOk();

        var unconditional = registry.http()
                .patch()
                .uri("/v1/projects/{id}", id)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.of(Role.REGISTRAR).bearer())
                .contentType(MERGE_PATCH)
                .body("{\"nature\":\"target\"}")
                .exchange();
        var stale = registry.patch(id, 1).body("{\"nature\":\"target\"}").exchange();
        var future = registry.patch(id, 3).body("{\"nature\":\"target\"}").exchange();

        unconditional.expectStatus().isEqualTo(428);
        future.expectStatus().isEqualTo(412);
        stale.expectStatus().isEqualTo(412).expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
        assertThat(json(stale).get("currentVersion").asLong()).isEqualTo(2);
        registry.patch(UUID.randomUUID(), 1)
                .body("{}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void concurrentAmendmentsMakeContiguousVersions() throws Exception {
        var id = registry.newProject();
        var writers = 8;
        var each = 5;

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var amendments = IntStream.range(0, writers)
                    .mapToObj(writer -> (Callable<Void>) () -> {
                        for (var i = 0; i < each; i++) {
                            amendUntilAccepted(id, "写者" + writer + "第" + i + "次");
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(amendments)) {
                done.get();
            }
        }

        var last = 1L + writers * each;
        assertThat(json(registry.get("/v1/projects/{id}", id)).get("version").asLong())
                .isEqualTo(last);
        await().untilAsserted(() -> assertThat(topics.read(Topics.PROJECT_EVENTS, id))
                .extracting(event -> Long.parseLong(header(event, CloudEventHeaders.SEQUENCE)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList()));
    }

    @Test
    void aNewNameMustNotBeAnotherProjectsName() {
        var name = "既有名称" + UUID.randomUUID();
        var other = registry.registered(project(name)).get("id").asString();
        var id = registry.newProject();

        var refused = registry.patch(id, 1)
                .body(Map.of("nameZh", "既有 名称" + name.substring(4)))
                .exchange();

        assertThat(json(refused.expectStatus().isEqualTo(409))
                        .at("/candidates/0/id")
                        .asString())
                .isEqualTo(other);
        registry.patch(other, 1)
                .body(Map.of("nameZh", "【" + name + "】"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aFormerNameCanBeUsedAgainUnlessAnotherProjectHasIt() {
        var name = "同名工程" + UUID.randomUUID();
        var first = registry.registered(project(name)).get("id").asString();
        var second = project(name);
        second.put("distinctFrom", List.of(Map.of("id", first, "reason", "在另一县")));
        registry.registered(second);
        registry.patch(first, 1)
                .body(Map.of("nameZh", "改名" + UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isOk();

        var third = registry.register(project(name));

        assertThat(json(third.expectStatus().isEqualTo(409)).get("candidates")).hasSize(1);
    }

    @Test
    void aProjectCannotBePartOfItself() {
        var whole = registry.newProject();
        var part = registry.newProject();
        var detail = registry.newProject();
        registry.patch(part, 1)
                .body(Map.of("partOf", whole))
                .exchange()
                .expectStatus()
                .isOk();
        registry.patch(detail, 1)
                .body(Map.of("partOf", part))
                .exchange()
                .expectStatus()
                .isOk();

        var circle = registry.patch(whole, 1).body(Map.of("partOf", detail)).exchange();
        var self = registry.patch(whole, 1).body(Map.of("partOf", whole)).exchange();
        var nowhere = registry.patch(whole, 1)
                .body(Map.of("partOf", UUID.randomUUID()))
                .exchange();

        assertThat(error(circle.expectStatus().isEqualTo(422))).isEqualTo("/partOf part-of-itself");
        assertThat(error(self.expectStatus().isEqualTo(422))).isEqualTo("/partOf part-of-itself");
        assertThat(error(nowhere.expectStatus().isEqualTo(422))).isEqualTo("/partOf no-such-project");
    }

    @Test
    void membersThatCannotBeAmendedAreNamed() {
        var id = registry.newProject();

        assertThat(error(badPatch(id, "{\"id\":null}"))).isEqualTo("/id not-amendable");
        assertThat(error(badPatch(id, "{\"version\":7}"))).isEqualTo("/version not-amendable");
        assertThat(error(badPatch(id, "{\"distinctFrom\":[]}"))).isEqualTo("/distinctFrom not-amendable");
        assertThat(error(badPatch(id, "{\"a/b~c\":1}"))).isEqualTo("/a~1b~0c not-amendable");
        assertThat(error(badPatch(id, "{\"nameZh\":null}"))).isEqualTo("/nameZh not-blank");
        assertThat(error(badPatch(id, "{\"nature\":null}"))).isEqualTo("/nature not-null");
        assertThat(error(badPatch(id, "{\"nature\":\"road\"}"))).isEqualTo("/nature one-of");
        assertThat(error(badPatch(id, "{\"nameZh\":7}"))).isEqualTo("/nameZh must-be-text");
        assertThat(error(badPatch(id, "{\"regions\":\"620100\"}"))).isEqualTo("/regions must-be-array");
        assertThat(error(badPatch(id, "{\"corridor\":{\"endpoints\":[\"兰州\",\"合作\"],\"length\":7}}")))
                .isEqualTo("/corridor/length unknown-member");
        assertThat(error(badPatch(id, "{\"corridor\":{\"via\":[\"临夏\"]}}"))).isEqualTo("/corridor/endpoints not-two");
        assertThat(error(badPatch(id, "[]"))).isEqualTo(" must-be-object");
        assertThat(error(badPatch(id, "null"))).isEqualTo(" must-be-object");
        badPatch(id, "{\"nature\":");
        badPatch(id, "");
        registry.post("/v1/projects/{id}", id)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(405);
        registry.http()
                .patch()
                .uri("/v1/projects/{id}", id)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.of(Role.REGISTRAR).bearer())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void onlyRegistrarsOfTheLeadRegionAmend() {
        var id = registry.newProject();
        var patch = "{\"nature\":\"programme\"}";
        var move = "{\"regions\":[\"630100\"]}";

        registry.http()
                .patch()
                .uri("/v1/projects/{id}", id)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(MERGE_PATCH)
                .body(patch)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        registry.as(TestTokens.of(Role.APPROVER))
                .patch(id, 1)
                .body(patch)
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("6207"))
                .patch(id, 1)
                .body(patch)
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("62"))
                .patch(id, 1)
                .body(move)
                .exchange()
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("62", "63"))
                .patch(id, 1)
                .body(move)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void theSameKeyAmendsOnce() {
        var id = registry.newProject();
        var key = UUID.randomUUID().toString();

        for (var i = 0; i < 3; i++) {
            registry.patch(id, 1)
                    .header("Idempotency-Key", key)
                    .body("{\"nature\":\"programme\"}")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals(HttpHeaders.ETAG, "\"2\"");
        }

        assertThat(json(registry.get("/v1/projects/{id}", id)).get("version").asLong())
                .isEqualTo(2);
    }

    private void amendUntilAccepted(UUID id, String description) {
        var accepted = new ArrayList<Integer>();
        while (accepted.isEmpty()) {
            var version =
                    json(registry.get("/v1/projects/{id}", id)).get("version").asLong();
            var status = registry.patch(id, version)
                    .body(Map.of("descriptionZh", description))
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value();
            assertThat(status).isIn(200, 412);
            if (status == 200) {
                accepted.add(status);
            }
        }
    }

    private RestTestClient.ResponseSpec badPatch(UUID id, String patch) {
        return registry.patch(id, 1).body(patch).exchange().expectStatus().isBadRequest();
    }

    private static String error(RestTestClient.ResponseSpec response) {
        JsonNode problem = json(response);
        assertThat(problem.get("errors")).hasSize(1);
        return problem.at("/errors/0/pointer").asString() + " "
                + problem.at("/errors/0/code").asString();
    }
}
