package milepost.registry.splitting;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.LifecycleEvent.ProjectSplit;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@RegistryIT
class SplitProjectIT {

    private final String code =
            "2206-441624-04-01-" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    final String name = newPlace() + "至" + newPlace() + "铁路";

    @Test
    void partsAreRegisteredAndTakeOverCitationsAndCodes() {
        var plan = registry.newPlan();
        var origin = origin();
        var kept = cite(origin, plan, "全线");
        var moved = cite(origin, plan, "一期");

        var after = json(split(
                        origin,
                        Map.of(
                                "parts",
                                List.of(
                                        part(name + "一期", List.of(moved), List.of(code)),
                                        part(name + "二期", List.of(), List.of()))))
                .expectStatus()
                .isOk());

        assertThat(after.get("codes")).isEmpty();
        assertThat(after.get("withdrawn").isNull()).isTrue();
        assertThat(after.get("splitInto")).hasSize(2);
        var first = UUID.fromString(after.at("/splitInto/0").asString());
        var part = project(first);
        assertThat(part.get("nameZh").asString()).isEqualTo(name + "一期");
        assertThat(part.at("/codes/0").asString()).isEqualTo(code);
        assertThat(part.at("/splitFrom/0").asString()).isEqualTo(origin.toString());
        assertThat(citations(first)).containsExactly(moved);
        assertThat(citations(origin)).containsExactly(kept);
        assertMoved(origin, first);
        assertThat(json(registry.get("/v1/plans/{plan}/coverage", plan)).at("/clauses/0/works"))
                .extracting(work -> work.get("projectId").asString())
                .containsExactly(origin.toString(), first.toString());
        await().untilAsserted(() -> {
            assertThat(topics.events(Topics.PROJECT_EVENTS, origin))
                    .last()
                    .isInstanceOfSatisfying(ProjectSplit.class, event -> {
                        assertThat(event.parts()).hasSize(2);
                        assertThat(event.parts().getFirst().id()).isEqualTo(first);
                        assertThat(event.parts().getFirst().codes()).containsExactly(code);
                        assertThat(event.plans()).containsExactly(plan);
                    });
            var events = topics.events(Topics.PROJECT_EVENTS, first);
            assertThat(events.getFirst()).isInstanceOfSatisfying(ProjectRegistered.class, event -> {
                assertThat(event.splitFrom()).isEqualTo(origin);
                assertThat(event.distinctFrom()).extracting(other -> other.id()).containsExactly(origin);
            });
            assertThat(events.get(1)).isInstanceOf(ProjectCited.class);
        });
    }

    @Test
    void aRegisteredProjectTakesOverAsWell() {
        var origin = origin();
        var other = newLine(newPlace() + "至" + newPlace() + "铁路");

        var after = json(split(
                        origin,
                        Map.of("parts", List.of(Map.of("id", other, "citations", List.of(), "codes", List.of(code)))))
                .expectStatus()
                .isOk());

        assertThat(after.at("/splitInto/0").asString()).isEqualTo(other.toString());
        assertThat(project(other).at("/codes/0").asString()).isEqualTo(code);
        assertMoved(origin, other);
        assertThat(project(other).at("/distinctFrom/0/id").asString()).isEqualTo(origin.toString());
    }

    @Test
    void aProjectOfWhichNothingRemainsIsWithdrawnAndCanStillBeRead() {
        var origin = origin();

        var after = json(split(
                        origin,
                        Map.of(
                                "remainder",
                                "none",
                                "parts",
                                List.of(
                                        part(name + "一期", List.of(), List.of(code)),
                                        part(name + "二期", List.of(), List.of()))))
                .expectStatus()
                .isOk());

        assertThat(after.at("/withdrawn/reasonText").asString()).isEqualTo("分期立项");
        assertThat(after.get("splitInto")).hasSize(2);
        assertThat(project(origin)).isEqualTo(after);
        assertThat(json(registry.get("/v1/projects?q={name}", name)).get("items"))
                .hasSize(2);
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, origin))
                .last()
                .isEqualTo(new ProjectWithdrawn(origin, "分期立项", "甘发改〔2026〕9号")));
    }

    @Test
    void aSplitIsDoneAsAWholeOrNotAtAll() {
        var plan = registry.newPlan();
        var origin = origin();
        var other = newLine(newPlace() + "至" + newPlace() + "铁路");
        var cited = cite(other, plan, "别的项目");
        var duplicate =
                json(registry.get("/v1/projects/{id}", other)).get("nameZh").asString();

        refused(
                split(
                        origin,
                        Map.of(
                                "parts",
                                List.of(
                                        part(name + "一期", List.of(), List.of()),
                                        part(name + "二期", List.of(cited), List.of())))),
                422,
                "/parts/1/citations/0");
        refused(
                split(
                        origin,
                        Map.of("parts", List.of(part(name + "一期", List.of(), List.of("2206-441624-04-01-000000"))))),
                422,
                "/parts/0/codes/0");
        refused(
                split(
                        origin,
                        Map.of("parts", List.of(Map.of("id", origin, "citations", List.of(), "codes", List.of())))),
                422,
                "/parts/0/id");
        refused(
                split(origin, Map.of("parts", List.of(Map.of("citations", List.of(), "codes", List.of())))),
                400,
                "/parts/0/project");
        refused(
                split(
                        origin,
                        Map.of(
                                "parts",
                                List.of(
                                        part(name + "一期", List.of(), List.of(code)),
                                        part(name + "二期", List.of(), List.of(code))))),
                400,
                "/parts/1/codes");
        split(
                        origin,
                        Map.of(
                                "parts",
                                List.of(
                                        part(name + "一期", List.of(), List.of(code)),
                                        part(duplicate, List.of(), List.of()))))
                .expectStatus()
                .isEqualTo(409);

        assertThat(project(origin).get("version").asLong()).isOne();
        assertThat(project(origin).get("codes")).hasSize(1);
        assertThat(json(registry.get("/v1/projects?q={name}", name)).get("items"))
                .hasSize(1);
    }

    @Test
    void itNeedsTheRoleTheRegionsAndTheVersion() {
        var origin = origin();
        var body = Map.of("reasonText", "分期立项", "parts", List.of(part(name + "一期", List.of(), List.of())));

        registry.as(TestTokens.of(Role.REPORTER))
                .act(origin, "split", 1, body)
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("63"))
                .act(origin, "split", 1, body)
                .expectStatus()
                .isForbidden();
        registry.act(origin, "split", 2, body).expectStatus().isEqualTo(412);
        registry.act(origin, "withdrawal", 1, Map.of("reasonText", "已取消"))
                .expectStatus()
                .isOk();
        registry.act(origin, "split", 2, body).expectStatus().isEqualTo(409);
    }

    @Test
    void aProjectThatAnotherOneWasMergedIntoIsSplitWithItsCitations() {
        var plan = registry.newPlan();
        var gone = newLine(newPlace() + "至" + newPlace() + "铁路");
        var cited = cite(gone, plan, "并入的短语");
        var origin = origin();
        registry.act(gone, "merge", 2, Map.of("into", origin, "reasonText", "同一条线"))
                .expectStatus()
                .isOk();

        var after = json(split(origin, Map.of("parts", List.of(part(name + "一期", List.of(cited), List.of()))))
                .expectStatus()
                .isOk());

        var part = UUID.fromString(after.at("/splitInto/0").asString());
        assertThat(citations(part)).containsExactly(cited);
        // The citation has gone further; a separation leaves it where it is.
        registry.act(gone, "separation", 3, Map.of("reasonText", "两个项目"))
                .expectStatus()
                .isOk();
        assertThat(citations(part)).containsExactly(cited);
        assertThat(citations(gone)).isEmpty();
    }

    private UUID origin() {
        var line = line(name, "620100");
        line.put("codes", List.of(code));
        var found = registry.register(line);
        return UUID.fromString(json(found.expectStatus().isCreated()).get("id").asString());
    }

    private UUID newLine(String name) {
        return UUID.fromString(
                registry.registered(line(name, "620100")).get("id").asString());
    }

    private void assertMoved(UUID from, UUID to) {
        var end = json(registry.get("/v1/projects/{id}/codes", from)).at("/items/0/end");
        assertThat(end.get("reason").asString()).isEqualTo("moved");
        assertThat(end.get("movedTo").asString()).isEqualTo(to.toString());
        assertThat(end.get("reasonText").asString()).isNotBlank();
        assertThat(json(registry.get("/v1/projects/{id}/codes", to))
                        .at("/items/0/end")
                        .isNull())
                .isTrue();
    }

    private static Map<String, Object> part(String name, List<String> citations, List<String> codes) {
        return Map.of("project", line(name, "620100"), "citations", citations, "codes", codes);
    }

    private ResponseSpec split(UUID id, Map<String, Object> body) {
        var request = new HashMap<>(body);
        request.put("reasonText", "分期立项");
        request.put("documentRef", "甘发改〔2026〕9号");
        return registry.act(id, "split", project(id).get("version").asLong(), request);
    }

    private String cite(UUID id, String plan, String phrase) {
        return json(registry.cite(id, citation(plan, phrase)).expectStatus().isCreated())
                .get("id")
                .asString();
    }

    private JsonNode project(UUID id) {
        return json(registry.get("/v1/projects/{id}", id));
    }

    private List<String> citations(UUID id) {
        return json(registry.get("/v1/projects/{id}/citations", id))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static void refused(ResponseSpec response, int status, String pointer) {
        assertThat(json(response.expectStatus().isEqualTo(status))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo(pointer);
    }
}
