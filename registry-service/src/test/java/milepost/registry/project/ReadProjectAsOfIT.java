package milepost.registry.project;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.web.value.TextValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@RegistryIT
class ReadProjectAsOfIT {

    @Autowired
    RegistryClient registry;

    @Test
    void aProjectIsReadAsItWasDescribedAtEachTime() {
        var registered = registry.registered(project());
        var id = registered.get("id").asString();
        var amended = amended(id, 1, Map.of("investment", "5.00"));
        var again = amended(id, 2, Map.of("investment", "7.00", "nameEn", "Another name"));

        assertThat(asOf(id, registered)).isEqualTo(registered);
        assertThat(asOf(id, updatedAt(amended).minusNanos(1000))).isEqualTo(registered);
        assertThat(asOf(id, amended)).isEqualTo(amended);
        assertThat(asOf(id, again)).isEqualTo(again);
        assertThat(asOf(id, Instant.now())).isEqualTo(json(registry.get("/v1/projects/{id}", id)));
        answer(id, Instant.now()).expectHeader().valueMatches(HttpHeaders.ETAG, "W/.*");
    }

    @Test
    void aDayIsReadAsItsEnd() {
        var registered = registry.registered(project());
        var id = registered.get("id").asString();
        var day = LocalDate.ofInstant(updatedAt(registered), TextValues.ZONE);

        assertThat(json(registry.get("/v1/projects/{id}?asOf={day}", id, day))).isEqualTo(registered);
        registry.get("/v1/projects/{id}?asOf={day}", id, day.minusDays(1))
                .expectStatus()
                .isNotFound();
        registry.get("/v1/projects/{id}?asOf={day}", id, day.plusDays(2))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aCitationMakesNoVersionOfTheDescription() {
        var plan = registry.newPlan();
        var registered = registry.registered(project());
        var id = registered.get("id").asString();

        registry.cite(id, RegistryClient.citation(plan, registered.get("nameZh").asString()))
                .expectStatus()
                .isCreated();

        assertThat(asOf(id, Instant.now())).isEqualTo(registered);
    }

    @Test
    void onlyDistinctionsRecordedByThenAreShown() {
        var other = registry.newProject();
        var registered = registry.registered(project());
        var id = registered.get("id").asString();
        registry.distinguish(id, other).expectStatus().isOk();

        assertThat(asOf(id, registered).get("distinctFrom")).isEmpty();
        assertThat(asOf(id, Instant.now()).at("/distinctFrom/0/id").asString()).isEqualTo(other.toString());
    }

    @Test
    void mergesAreSeenFromTheirTimeOn() {
        var first = registry.registered(line(newPlace() + "至" + newPlace() + "铁路", "620100"));
        var second = registry.registered(line(newPlace() + "至" + newPlace() + "铁路", "620100"));
        var third = registry.registered(line(newPlace() + "至" + newPlace() + "铁路", "620100"));
        merge(first, second);
        var merged = Instant.now();
        merge(json(registry.get("/v1/projects/{id}", id(second))), third);
        var mergedOn = Instant.now();

        assertThat(asOf(id(first), second)).isEqualTo(first);
        assertThat(asOf(id(first), merged).get("mergedInto")).isEqualTo(second.get("id"));
        assertThat(asOf(id(first), mergedOn).get("mergedInto")).isEqualTo(third.get("id"));
        assertThat(asOf(id(second), second).get("aliases")).isEmpty();
        assertThat(asOf(id(second), merged).at("/aliases/0")).isEqualTo(first.get("nameZh"));
        assertThat(asOf(id(second), merged).get("mergedInto").isNull()).isTrue();
    }

    @Test
    void aTimeBeforeTheRegistrationAndOneInTheFutureAreRefused() {
        var registered = registry.registered(project());
        var id = registered.get("id").asString();

        var before = json(
                answer(id, updatedAt(registered).minusSeconds(1)).expectStatus().isNotFound());
        var unknown =
                json(answer(UUID.randomUUID(), Instant.now()).expectStatus().isNotFound());
        var future =
                json(answer(id, Instant.now().plusSeconds(3600)).expectStatus().isBadRequest());
        var noTime = json(registry.get("/v1/projects/{id}?asOf=yesterday", id)
                .expectStatus()
                .isBadRequest());

        assertThat(before.get("code").asString()).isEqualTo("project-not-registered-yet");
        assertThat(before.get("recordedAt")).isEqualTo(registered.get("recordedAt"));
        assertThat(unknown.get("code").asString()).isEqualTo("project-not-found");
        assertThat(future.at("/errors/0/code").asString()).isEqualTo("past-or-present");
        assertThat(noTime.at("/errors/0/parameter").asString()).isEqualTo("asOf");
    }

    private JsonNode amended(String id, long version, Map<String, ?> patch) {
        return json(registry.patch(id, version)
                .body(patch)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private void merge(JsonNode going, JsonNode staying) {
        registry.merge(id(going), going.get("version").asLong())
                .body(Map.of("into", id(staying), "reasonText", "同一线路"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private JsonNode asOf(String id, JsonNode answered) {
        return asOf(id, updatedAt(answered));
    }

    private JsonNode asOf(String id, Instant time) {
        return json(answer(id, time).expectStatus().isOk());
    }

    private ResponseSpec answer(Object id, Instant time) {
        return registry.get("/v1/projects/{id}?asOf={time}", id, time);
    }

    private static String id(JsonNode project) {
        return project.get("id").asString();
    }

    private static Instant updatedAt(JsonNode project) {
        return Instant.parse(project.get("updatedAt").asString());
    }
}
