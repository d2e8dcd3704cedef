package milepost.registry.history;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RegistryIT
class ProjectVersionIT {

    @Autowired
    RegistryClient registry;

    @Autowired
    RestTestClient http;

    private UUID id;

    /** Version 1 registered, 2 cited, 3 and 4 amended. */
    @BeforeEach
    void aProjectWithVersions() {
        id = registry.newProject();
        registry.cite(id, citation(registry.newPlan(), newPlace()))
                .expectStatus()
                .isCreated();
        registry.http()
                .patch()
                .uri("/v1/projects/{id}?reasonText=概算批复", id)
                .header(HttpHeaders.AUTHORIZATION, registry.token().bearer())
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .contentType(RegistryClient.MERGE_PATCH)
                .body(Map.of("investment", "23390000000.00"))
                .exchange()
                .expectStatus()
                .isOk();
        registry.patch(id, 3)
                .body(Map.of("investment", "23400000000.00", "regions", List.of("620100", "623001")))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void versionsAreListedTheNewestFirstWithWhatWasChanged() {
        var items = list("").get("items");

        assertThat(items.valueStream().map(item -> item.get("version").asLong()))
                .containsExactly(4L, 3L, 1L);
        assertThat(items.valueStream().map(item -> item.get("changed").toString()))
                .containsExactly("[\"regions\",\"investment\"]", "[\"investment\"]", "[]");
        assertThat(items.get(1).get("change").asString()).isEqualTo("amended");
        assertThat(items.get(1).get("reason").asString()).isEqualTo("概算批复");
        assertThat(items.get(2).get("change").asString()).isEqualTo("registered");
        assertThat(items.get(2).get("actor").isNull()).isTrue();
        var then = json(registry.get(
                "/v1/projects/{id}?asOf={time}",
                id,
                items.get(1).get("validFrom").asString()));
        assertThat(then.get("investment").asString()).isEqualTo("23390000000.00");
        assertThat(then.get("regions")).hasSize(1);
    }

    @Test
    void auditorsSeeWhoChangedIt() {
        var items = json(http.get()
                        .uri("/v1/projects/{id}/versions", id)
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                TestTokens.of(Role.AUDITOR).bearer())
                        .exchange())
                .get("items");

        assertThat(items.get(0).get("actor").asString()).isNotBlank();
    }

    @Test
    void pagesGoOnWherePagesEnd() {
        var first = list("?limit=1");
        assertThat(first.at("/items/0/changed").toString()).isEqualTo("[\"regions\",\"investment\"]");

        var second = list("?limit=2&cursor=" + first.get("nextCursor").asString());

        assertThat(second.get("items")
                        .valueStream()
                        .map(item -> item.get("version").asLong()))
                .containsExactly(3L, 1L);
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void anyTwoVersionsAreCompared() {
        var difference = diff(1, 4);

        assertThat(difference
                        .at("/changes")
                        .valueStream()
                        .map(change -> change.get("member").asString()))
                .containsExactly("regions", "investment");
        assertThat(difference.at("/changes/0/before")).hasSize(1);
        assertThat(difference.at("/changes/0/after/1").asString()).isEqualTo("623001");
        assertThat(difference.at("/changes/1/before").isNull()).isTrue();
        assertThat(difference.at("/changes/1/after").asString()).isEqualTo("23400000000.00");
        assertThat(diff(4, 1).at("/changes/1/before").asString()).isEqualTo("23400000000.00");
        assertThat(diff(1, 2).get("changes").isEmpty()).isTrue();
        assertThat(diff(2, 3).at("/from/version").asLong()).isEqualTo(1);
        assertThat(json(registry.get("/v1/projects/{id}/versions/diff", id))).isEqualTo(diff(3, 4));
    }

    @ParameterizedTest
    @CsvSource({"from=0&to=1, from, out-of-range", "from=1&to=5, to, out-of-range", "from=1&to=x, to, must-be-integer"})
    void aVersionThatDoesNotExistIsRefused(String query, String parameter, String code) {
        var problem = json(registry.get("/v1/projects/{id}/versions/diff?" + query, id)
                .expectStatus()
                .isBadRequest());

        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void anUnknownProjectHasNone() {
        var unknown = UUID.randomUUID();
        registry.get("/v1/projects/{id}/versions", unknown).expectStatus().isNotFound();
        registry.get("/v1/projects/{id}/versions/diff?from=1&to=1", unknown)
                .expectStatus()
                .isNotFound();
    }

    private JsonNode list(String query) {
        return json(registry.get("/v1/projects/{id}/versions" + query, id)
                .expectStatus()
                .isOk());
    }

    private JsonNode diff(long from, long to) {
        return json(registry.get("/v1/projects/{id}/versions/diff?from={from}&to={to}", id, from, to)
                .expectStatus()
                .isOk());
    }
}
