package milepost.registry.registration;

import static milepost.messaging.test.TopicProbe.header;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.access.Role;
import milepost.access.TestTokens;
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
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Many projects in one request. */
@RegistryIT
class RegisterManyIT {

    private static final UUID NONE = UUID.fromString("019abf32-6c1e-7a54-9d0e-5f3c2b8a4e10");

    @Autowired
    RegistryClient registry;

    @Autowired
    TopicProbe topics;

    @Test
    void eachIsRegisteredAndPublishedOnce() {
        var results = results(registry.as(TestTokens.of(Role.REGISTRAR).subject("importer")), project(), project());

        assertThat(statuses(results)).containsExactly(201, 201);
        for (var result : results) {
            var id = result.get("id").asString();
            assertThat(result.get("version").asLong()).isEqualTo(1);
            assertThat(json(registry.get("/v1/projects/{id}", id))
                            .get("version")
                            .asLong())
                    .isEqualTo(1);
            await().untilAsserted(() -> {
                var events = topics.read(Topics.PROJECT_EVENTS, UUID.fromString(id));
                assertThat(events).hasSize(1);
                assertThat(header(events.getFirst(), CloudEventHeaders.ACTOR)).isEqualTo("importer");
            });
        }
    }

    @Test
    void whoeverIsRefusedIsRefusedAloneWithItsProblem() {
        var gansu = registry.as(TestTokens.of(Role.REGISTRAR).regions("62"));
        var registered = project();
        var known = registry.registered(registered).get("id").asString();
        var first = project();

        var results = results(
                gansu,
                first,
                registered,
                with("regions", List.of("630100")),
                with("partOf", NONE),
                with("distinctFrom", List.of(Map.of("id", NONE, "reason", "另一项目"))),
                first,
                with("partOf", known));

        assertThat(statuses(results)).containsExactly(201, 409, 403, 422, 422, 409, 201);
        assertThat(results)
                .extracting(result -> result.at("/problem/code").asString(""))
                .containsExactly(
                        "",
                        "duplicate-suspected",
                        "region-out-of-scope",
                        "unresolved-reference",
                        "unresolved-reference",
                        "duplicate-suspected",
                        "");
        assertThat(results.get(1).at("/problem/candidates/0/id").asString()).isEqualTo(known);
        assertThat(results.get(3).at("/problem/errors/0/pointer").asString()).isEqualTo("/partOf");
        assertThat(results.get(4).at("/problem/errors/0/pointer").asString()).isEqualTo("/distinctFrom/0/id");
        assertThat(results.get(5).at("/problem/candidates/0/id").asString())
                .isEqualTo(results.getFirst().get("id").asString());
    }

    @Test
    void aProblemIsInTheLanguageOfTheRequest() {
        var request = Map.of("projects", List.of(with("partOf", NONE)));

        var problem = json(registry.post("/v1/projects/batch")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .body(request)
                        .exchange())
                .at("/results/0/problem");

        assertThat(problem.get("title").asString()).isEqualTo("Unknown reference");
    }

    @Test
    void anInvalidMemberRefusesThemAll() {
        var right = project();
        var wrong = with("nameZh", "");

        var problem = json(send(registry, right, wrong).expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/projects/1/nameZh");
        assertThat(json(registry.get("/v1/projects?q={name}", right.get("nameZh")))
                        .get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void aRequestHasBetweenOneAndFiveHundred(int count) {
        var projects = IntStream.range(0, count).mapToObj(_ -> project()).toList();

        var problem = json(registry.post("/v1/projects/batch")
                .body(Map.of("projects", projects))
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/projects");
    }

    @Test
    void fiveHundredAreRegisteredAtOneTime() {
        var projects = IntStream.range(0, 500).mapToObj(_ -> project()).toList();

        var results = results(registry.post("/v1/projects/batch")
                .body(Map.of("projects", projects))
                .exchange());

        assertThat(statuses(results)).hasSize(500).containsOnly(201);
        assertThat(List.of(results.getFirst(), results.getLast()))
                .extracting(result -> json(registry.get(
                                "/v1/projects/{id}", result.get("id").asString()))
                        .get("recordedAt"))
                .satisfies(times -> assertThat(times.getFirst()).isEqualTo(times.getLast()));
    }

    @Test
    void withAKeyTheSameRequestRegistersOnce() {
        var registered = project();
        registry.registered(registered);
        for (var projects : List.of(List.of(project(), registered), List.of(registered))) {
            var key = UUID.randomUUID().toString();

            var first = keyed(key, projects);
            var second = keyed(key, projects);

            assertThat(statuses(first)).endsWith(409);
            assertThat(second).isEqualTo(first);
        }
    }

    private List<JsonNode> keyed(String key, List<Map<String, Object>> projects) {
        return results(registry.post("/v1/projects/batch")
                .header("Idempotency-Key", key)
                .body(Map.of("projects", projects))
                .exchange());
    }

    private static Map<String, Object> with(String member, Object value) {
        var project = project();
        project.put(member, value);
        return project;
    }

    @SafeVarargs
    private static ResponseSpec send(RegistryClient caller, Map<String, Object>... projects) {
        return caller.post("/v1/projects/batch")
                .body(Map.of("projects", List.of(projects)))
                .exchange();
    }

    @SafeVarargs
    private static List<JsonNode> results(RegistryClient caller, Map<String, Object>... projects) {
        return results(send(caller, projects));
    }

    private static List<JsonNode> results(ResponseSpec response) {
        return List.copyOf(json(response.expectStatus().isOk()).get("results").values());
    }

    private static List<Integer> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.get("status").asInt()).toList();
    }
}
