package milepost.registry.merging;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.LifecycleEvent.ProjectReleased;
import milepost.events.LifecycleEvent.ProjectSeparated;
import milepost.events.RegistryEvent.ProjectCited;
import milepost.events.RegistryEvent.ProjectDistinguished;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@RegistryIT
class SeparateProjectIT {

    @Autowired
    TopicProbe topics;

    @Autowired
    RegistryClient registry;

    final String code = "2206-441624-04-01-" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    final String plan = "plan-" + UUID.randomUUID();

    @Test
    void aWrongMergeIsUndone() {
        registry.post("/v1/plans")
                .body(RegistryClient.plan(plan))
                .exchange()
                .expectStatus()
                .isCreated();
        var gone = newLine(Map.of(
                "aliases",
                List.of("别称" + UUID.randomUUID()),
                "codes",
                List.of(code),
                "investment",
                "100.00",
                "regions",
                List.of("620200", "620100")));
        var staying = newLine(Map.of("aliases", List.of("又称" + UUID.randomUUID())));
        var before = project(gone);
        var other = project(staying);
        var cited = cite(gone, "一个短语");
        merge(gone, staying);
        var later = cite(staying, "后来的短语");
        var merged = Instant.now();

        var separated = json(separate(gone).expectStatus().isOk());

        assertThat(separated.get("mergedInto").isNull()).isTrue();
        for (var member : List.of("nameZh", "aliases", "codes", "investment", "regions", "category")) {
            assertThat(separated.get(member)).as(member).isEqualTo(before.get(member));
        }
        var left = project(staying);
        for (var member : List.of("nameZh", "aliases", "codes", "investment", "regions", "category")) {
            assertThat(left.get(member)).as(member).isEqualTo(other.get(member));
        }
        assertThat(citations(gone)).containsExactly(cited);
        assertThat(citations(staying)).containsExactly(later);
        assertThat(found(before)).containsExactly(gone.toString());
        assertThat(json(registry.get("/v1/projects/{id}?asOf={time}", gone, merged))
                        .get("mergedInto")
                        .asString())
                .isEqualTo(staying.toString());
        await().untilAsserted(() -> {
            var events = topics.events(Topics.PROJECT_EVENTS, gone);
            assertThat(events).hasSize(6);
            assertThat(events.get(3)).isInstanceOfSatisfying(ProjectSeparated.class, event -> {
                assertThat(event.from()).isEqualTo(staying);
                assertThat(event.with()).isEmpty();
                assertThat(event.project().codes()).containsExactly(code);
            });
            assertThat(events.get(4)).isInstanceOf(ProjectCited.class);
            assertThat(events.get(5)).isInstanceOf(ProjectDistinguished.class);
            assertThat(topics.events(Topics.PROJECT_EVENTS, staying))
                    .last()
                    .isInstanceOfSatisfying(ProjectReleased.class, event -> {
                        assertThat(event.released()).isEqualTo(gone);
                        assertThat(event.citations()).extracting(UUID::toString).containsExactly(cited);
                        assertThat(event.plans()).containsExactly(plan);
                        assertThat(event.project().codes()).isEmpty();
                    });
        });
    }

    @Test
    void whatWasAddedToTheOtherOneAfterTheMergeStaysThere() {
        var gone = newLine(Map.of("nameEn", "Old railway " + UUID.randomUUID()));
        var staying = newLine(Map.of());
        merge(gone, staying);
        registry.patch(staying, version(staying))
                .body(Map.of("investment", "5.00", "regions", List.of("620300", "620100")))
                .exchange()
                .expectStatus()
                .isOk();

        separate(gone).expectStatus().isOk();

        var left = project(staying);
        assertThat(left.get("nameEn").isNull()).isTrue();
        assertThat(left.get("investment").asString()).isEqualTo("5.00");
        assertThat(left.get("regions").toString()).isEqualTo("[\"620300\",\"620100\"]");
    }

    @Test
    void aPhraseOfBothIsCitedByBothAgain() {
        registry.post("/v1/plans")
                .body(RegistryClient.plan(plan))
                .exchange()
                .expectStatus()
                .isCreated();
        var gone = newLine(Map.of());
        var staying = newLine(Map.of());
        var kept = cite(staying, "同一短语");
        registry.distinguish(gone, staying).expectStatus().isOk();
        var dropped = cite(gone, "同一短语");
        merge(gone, staying);

        separate(gone).expectStatus().isOk();

        assertThat(citations(gone)).containsExactly(dropped);
        assertThat(citations(staying)).containsExactly(kept);
    }

    @Test
    void aChainIsSeparatedFromItsEnd() {
        var first = newLine(Map.of());
        var second = newLine(Map.of());
        var last = newLine(Map.of());
        var names = project(first);
        merge(first, second);
        merge(second, last);

        var problem = json(separate(first).expectStatus().isEqualTo(409));
        separate(second).expectStatus().isOk();

        assertThat(problem.get("code").asString()).isEqualTo("merged-further");
        assertThat(project(first).get("mergedInto").asString()).isEqualTo(second.toString());
        assertThat(found(names)).containsExactly(second.toString());
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, second))
                .filteredOn(ProjectSeparated.class::isInstance)
                .singleElement()
                .extracting(event -> ((ProjectSeparated) event).with())
                .isEqualTo(List.of(first)));
        separate(first).expectStatus().isOk();
        assertThat(found(names)).containsExactly(first.toString());
        assertThat(project(second).get("aliases")).isEmpty();
        assertThat(project(last).get("aliases")).isEmpty();
    }

    @Test
    void theTwoAreNoDuplicatesAnyMoreAndCanBeMergedAgain() {
        var gone = newLine(Map.of());
        var staying = newLine(Map.of());
        merge(gone, staying);
        separate(gone).expectStatus().isOk();

        registry.patch(gone, version(gone))
                .body(Map.of("nameZh", project(staying).get("nameZh").asString()))
                .exchange()
                .expectStatus()
                .isOk();
        var again = separate(gone);
        assertThat(json(again.expectStatus().isEqualTo(409)).get("code").asString())
                .isEqualTo("project-not-merged");
        merge(gone, staying);
        separate(gone).expectStatus().isOk();
        for (var sort : RegistryClient.SORTS) {
            assertThat(json(registry.get(
                                    "/v1/projects?limit=2&q={name}&sort=" + sort,
                                    project(gone).get("nameZh").asString()))
                            .get("items"))
                    .as(sort)
                    .hasSize(2);
        }
    }

    @Test
    void itNeedsTheRoleTheRegionTheVersionAndAReason() {
        var gone = newLine(Map.of());
        var staying = newLine(Map.of());
        merge(gone, staying);
        var why = Map.of("reasonText", "两个项目");

        registry.as(TestTokens.of(Role.REPORTER))
                .act(gone, "separation", 2, why)
                .expectStatus()
                .isForbidden();
        registry.as(TestTokens.of(Role.REGISTRAR).regions("63"))
                .act(gone, "separation", 2, why)
                .expectStatus()
                .isForbidden();
        registry.act(gone, "separation", 1, why).expectStatus().isEqualTo(412);
        registry.act(gone, "separation", 2, Map.of()).expectStatus().isBadRequest();
        registry.act(UUID.randomUUID(), "separation", 2, why).expectStatus().isNotFound();
        registry.act(staying, "withdrawal", 2, Map.of("reasonText", "已取消"))
                .expectStatus()
                .isOk();
        registry.act(gone, "separation", 2, why).expectStatus().isEqualTo(409);
        assertThat(version(gone)).isEqualTo(2);
    }

    private UUID newLine(Map<String, Object> more) {
        var line = line(newPlace() + "至" + newPlace() + "铁路", "620100");
        line.putAll(more);
        return UUID.fromString(registry.registered(line).get("id").asString());
    }

    private void merge(UUID gone, UUID into) {
        registry.act(gone, "merge", version(gone), Map.of("into", into, "reasonText", "同一条线"))
                .expectStatus()
                .isOk();
    }

    private ResponseSpec separate(UUID id) {
        return registry.act(id, "separation", version(id), Map.of("reasonText", "两个项目", "documentRef", "甘发改〔2026〕9号"));
    }

    private String cite(UUID id, String phrase) {
        return json(registry.cite(id, citation(plan, phrase)).expectStatus().isCreated())
                .get("id")
                .asString();
    }

    private JsonNode project(UUID id) {
        return json(registry.get("/v1/projects/{id}", id));
    }

    private long version(UUID id) {
        return project(id).get("version").asLong();
    }

    private List<String> citations(UUID id) {
        return json(registry.get("/v1/projects/{id}/citations", id))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private List<String> found(JsonNode project) {
        return json(registry.get("/v1/projects?q={name}", project.get("nameZh").asString()))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
