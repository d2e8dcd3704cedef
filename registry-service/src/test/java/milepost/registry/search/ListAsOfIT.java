package milepost.registry.search;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static milepost.registry.RegistryClient.newPlace;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The list of projects and their counts as they were at a time. */
@RegistryIT
class ListAsOfIT {

    @Autowired
    RegistryClient registry;

    private final String place = newPlace();

    @Test
    void aProjectIsFoundByWhatItWasCalledThen() {
        var id = register(place + "至合作铁路");
        var registered = Instant.now();
        var later = newPlace();
        amend(id, Map.of("nameZh", later + "至合作铁路", "regions", List.of("630100"), "category", "highway"));
        var amended = Instant.now();

        assertThat(ids("q=" + place, registered)).containsExactly(id);
        assertThat(ids("q=" + place + "&region=62&category=railway", registered))
                .containsExactly(id);
        assertThat(ids("q=" + later, registered)).isEmpty();
        assertThat(ids("q=" + place, amended)).isEmpty();
        assertThat(ids("q=" + later + "&region=63&category=highway", amended)).containsExactly(id);
        var item = list("q=" + place, registered).at("/items/0");
        assertThat(item.get("nameZh").asString()).isEqualTo(place + "至合作铁路");
        assertThat(item.get("version").asLong()).isEqualTo(1);
        assertThat(item.get("regions").get(0).asString()).isEqualTo("620100");
        assertThat(total("q=" + place + "&region=62", registered)).isEqualTo(1);
        assertThat(total("q=" + place, amended)).isZero();
    }

    @Test
    void anItemIsTheProjectAsItIsReadForThatTime() {
        var line = line(place + "至合作铁路", "620100", "623001");
        line.put("nameEn", "Lanzhou–Hezuo railway");
        line.put("aliases", List.of(place + "铁路"));
        line.put("corridor", Map.of("endpoints", List.of(place, "合作"), "via", List.of("临夏")));
        line.put("codes", List.of());
        line.put("investment", "23390000000.00");
        line.put("descriptionZh", "新建铁路");
        var id = UUID.fromString(registry.registered(line).get("id").asString());
        var then = Instant.now();
        amend(id, Map.of("investment", "1.00", "nameEn", "Another", "descriptionZh", "其他"));

        var project = json(registry.get("/v1/projects/{id}?asOf={then}", id, then));
        var item = list("q=" + place, then).at("/items/0");

        project.propertyNames()
                .forEach(name -> assertThat(item.get(name)).as(name).isEqualTo(project.get(name)));
    }

    @Test
    void whatIsRegisteredLaterIsNotThereYet() {
        var before = Instant.now();
        register(place + "至合作铁路");

        assertThat(ids("q=" + place, before)).isEmpty();
        assertThat(ids("q=" + place, Instant.now())).hasSize(1);
    }

    @Test
    void aMergedProjectStandsForItselfBeforeItWasMerged() {
        var gone = register(place + "至合作铁路");
        var into = register(place + "大桥");
        registry.cite(gone, citation(registry.newPlan(), place)).expectStatus().isCreated();
        var both = Instant.now();
        registry.merge(gone, 2)
                .body(Map.of("into", into, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();
        var merged = Instant.now();

        assertThat(ids("q=" + place, both)).containsExactlyInAnyOrder(gone, into);
        assertThat(ids("q=" + place, merged)).containsExactly(into);
        assertThat(statements(gone, both)).isEqualTo(1);
        assertThat(statements(into, both)).isZero();
        assertThat(statements(into, merged)).isEqualTo(1);
    }

    @Test
    void aWithdrawnProjectStandsBeforeItWasWithdrawn() {
        var id = register(place + "至合作铁路");
        var standing = Instant.now();
        registry.post("/v1/projects/{id}/withdrawal", id)
                .header("If-Match", "\"1\"")
                .body(Map.of("reasonText", "不再建设"))
                .exchange()
                .expectStatus()
                .isOk();
        var withdrawn = Instant.now();

        assertThat(ids("q=" + place, standing)).containsExactly(id);
        assertThat(ids("sort=light&q=" + place, standing)).containsExactly(id);
        assertThat(ids("q=" + place, withdrawn)).isEmpty();
        assertThat(ids("sort=light&q=" + place, withdrawn)).isEmpty();
        assertThat(ids("withdrawn=only&q=" + place, withdrawn)).containsExactly(id);
        var item = list("withdrawn=include&q=" + place, withdrawn).at("/items/0");
        assertThat(item.at("/withdrawn/reasonText").asString()).isEqualTo("不再建设");
        assertThat(list("q=" + place, standing).at("/items/0/withdrawn").isNull())
                .isTrue();
    }

    @Test
    void pagesGoOnWherePagesEnd() {
        var first = register(place + "至合作铁路");
        var second = register(place + "大桥");
        var then = Instant.now();
        register(place + "水库");
        amend(first, Map.of("investment", "1.00"));

        for (var sort : List.of("registered", "light", "relevance")) {
            var page = list("limit=1&sort=" + sort + "&q=" + place, then);
            var next = list(
                    "limit=1&sort=" + sort + "&q=" + place + "&cursor="
                            + page.get("nextCursor").asString(),
                    then);
            assertThat(List.of(
                            page.at("/items/0/id").asString(),
                            next.at("/items/0/id").asString()))
                    .as(sort)
                    .containsExactlyInAnyOrder(first.toString(), second.toString());
            assertThat(next.get("nextCursor").isNull()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"updated", "-updated", "name", "-name", "slip", "next"})
    void anOrderThatIsNotKeptIsRefused(String sort) {
        var problem = json(registry.get("/v1/projects?asOf=2026-01-01&sort={sort}", sort)
                .expectStatus()
                .isBadRequest());

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("not-as-of");
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2999-01-01, past-or-present",
        "asOf=2026-01-01&updatedSince=2026-01-01, not-with",
        "asOf=yesterday, must-be-instant"
    })
    void aTimeThatMakesNoSenseIsRefused(String query, String code) {
        for (var path : List.of("/v1/projects?", "/v1/projects/facets?", "/v1/exports/projects.csv?")) {
            var problem = json(registry.get(path + query).expectStatus().isBadRequest());
            assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        }
    }

    @Test
    void thePresentIsReadAfterThePast() {
        var id = register(place + "至合作铁路");
        for (var round = 0; round < 10; round++) { // so often that the driver prepares the statements
            assertThat(ids("q=" + place, Instant.parse("2020-01-01T00:00:00Z"))).isEmpty();
            assertThat(json(registry.get("/v1/projects?q={place}", place))
                            .at("/items/0/id")
                            .asString())
                    .isEqualTo(id.toString());
        }
    }

    private UUID register(String nameZh) {
        return UUID.fromString(
                registry.registered(line(nameZh, "620100")).get("id").asString());
    }

    private void amend(UUID id, Map<String, ?> patch) {
        registry.patch(id, 1).body(patch).exchange().expectStatus().isOk();
    }

    private JsonNode list(String query, Instant asOf) {
        return json(registry.get("/v1/projects?asOf={asOf}&" + query, asOf)
                .expectStatus()
                .isOk());
    }

    private List<UUID> ids(String query, Instant asOf) {
        return list(query, asOf)
                .get("items")
                .valueStream()
                .map(item -> UUID.fromString(item.get("id").asString()))
                .toList();
    }

    private long total(String query, Instant asOf) {
        return json(registry.get("/v1/projects/facets?asOf={asOf}&" + query, asOf))
                .get("total")
                .asLong();
    }

    private int statements(UUID id, Instant asOf) {
        return list("q=" + place, asOf)
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow()
                .get("statedStages")
                .size();
    }
}
