package milepost.registry.search;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryIT
class SearchByRegionSetIT {

    @Autowired
    RegistryClient registry;

    String plan;
    String set;
    String inside;
    String below;

    @BeforeEach
    void aSetOfTwoRegions() {
        registry.defined("100000", "460000", "460100", "460200", "460202", "460800");
        plan = registry.newPlan();
        set = "set-" + UUID.randomUUID();
        registry.put("/v1/region-sets/{id}", set)
                .body(Map.of("nameZh", "琼南", "nameEn", "South", "regions", List.of("460200", "460800"), "basis", "测试"))
                .exchange()
                .expectStatus()
                .isOk();
        add("460100");
        inside = add("460800");
        below = add("460202");
    }

    @Test
    void aSetStandsForItsRegionsAndAllBelowThem() {
        assertThat(found("")).containsExactly(inside, below);
        assertThat(found("&region=4602")).containsExactly(below);
        assertThat(found("&region=4601")).isEmpty();
        assertThat(found("&q=测试&category=railway")).containsExactly(inside, below);
        assertThat(found("&sort=light&light=none")).containsExactly(inside, below);
    }

    @Test
    void countsAndFilesKnowTheSetToo() {
        var counted = json(registry.get("/v1/projects/facets?facets=region&plan={plan}&regionSet={set}", plan, set));
        assertThat(counted.get("total").asInt()).isEqualTo(2);
        assertThat(counted.at("/region/0/value").asString()).isEqualTo("460000");

        var rows = registry.get("/v1/exports/projects.csv?plan={plan}&regionSet={set}&lang=codes", plan, set)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(rows).contains(inside, below).hasLineCount(3);
    }

    @Test
    void anUnknownSetIsRefusedWithThoseThatExist() {
        var problem = json(registry.get("/v1/projects?regionSet=no-such-set")
                .expectStatus()
                .isBadRequest());

        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo("regionSet");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("unknown-region-set");
    }

    private String add(String region) {
        var details = project("测试" + UUID.randomUUID());
        details.put("regions", List.of(region));
        var id = registry.registered(details).get("id").asString();
        registry.cite(id, RegistryClient.citation(plan, UUID.randomUUID().toString()))
                .expectStatus()
                .isCreated();
        return id;
    }

    private List<String> found(String more) {
        var ids = new ArrayList<String>();
        json(registry.get("/v1/projects?plan={plan}&regionSet={set}" + more, plan, set)
                        .expectStatus()
                        .isOk())
                .get("items")
                .forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
