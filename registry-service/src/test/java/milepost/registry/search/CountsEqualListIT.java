package milepost.registry.search;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Each count equals the length of the list with the filter of that value, now and as of a time. */
@RegistryIT
class CountsEqualListIT {

    private static final List<String> FACETS = List.of("category", "nature", "stage", "light", "region");

    @Autowired
    RegistryClient registry;

    @Autowired
    JdbcClient jdbc;

    final String place = newPlace();
    String plan;
    String other;
    Instant before;

    /** Of some projects all that is counted is changed after a time. */
    @BeforeEach
    void projectsThatChange() {
        registry.defined("100000", "410000", "410100", "410102", "420000", "420100", "430000", "430100");
        plan = registry.newPlan();
        other = registry.newPlan();
        var ids = List.of(
                add("铁路", "railway", "project", "410100", "420100"),
                add("水库", "water-resources", "project", "410102"),
                add("机场", "airport", "target", "420100"),
                add("公路", "highway", "programme", "410100", "410102"),
                add("医院", "health", "project", "430100"));
        ids.subList(0, 2).forEach(id -> cite(id, other));
        report(ids.get(0), "CONSTRUCTION", "green");
        report(ids.get(1), "DESIGN", "red");
        before = Instant.now();

        amend(ids.get(0), Map.of("regions", List.of("430100"), "category", "highway", "nature", "programme"));
        report(ids.get(1), "CONSTRUCTION", "yellow");
        cite(ids.get(2), other);
        registry.act(ids.get(3), "withdrawal", 2, Map.of("reasonText", "不再建设"))
                .expectStatus()
                .isOk();
        registry.merge(ids.get(4), 2)
                .body(Map.of("into", ids.get(1), "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void withEveryFilterAndAtBothTimes() {
        for (var time : List.of("", "&asOf=" + before)) {
            for (var filter : List.of(
                    "plan=" + plan,
                    "plan=" + other,
                    "q=" + place,
                    "q=" + place + "&withdrawn=include",
                    "plan=" + plan + "&withdrawn=only",
                    "plan=" + plan + "&region=41",
                    "plan=" + plan + "&region=4101",
                    "q=" + place + "&region=410102",
                    "q=" + place + "&category=highway,railway&nature=project,programme",
                    "plan=" + plan + "&stage=CONSTRUCTION&light=green,yellow")) {
                equal(filter + time);
            }
        }
    }

    @Test
    void allProjectsAreThoseOfTheirKinds() {
        var all = facets("category=airport");

        assertThat(all.get("total").asLong())
                .isEqualTo(all.at("/category/0/count").asLong())
                .isEqualTo(sum(all.get("nature")))
                .isEqualTo(sum(all.get("stage")))
                .isEqualTo(sum(all.get("light")))
                .isEqualTo(jdbc.sql("select count(*) from project_search where category = 'airport' and not withdrawn")
                        .query(Long.class)
                        .single());
    }

    @Test
    void countsThemselvesChanged() {
        // One has moved there, the other has got the region of the one that was merged into it.
        assertThat(value(facets("plan=" + plan), "region", "430000")).isEqualTo(2);
        assertThat(value(facets("plan=" + plan + "&asOf=" + before), "region", "420000"))
                .isEqualTo(2);
        assertThat(value(facets("q=" + place), "plan", other)).isEqualTo(3);
        assertThat(value(facets("q=" + place + "&asOf=" + before), "plan", other))
                .isEqualTo(2);
        assertThat(value(facets("plan=" + plan + "&region=41"), "region", "410100"))
                .isEqualTo(1);
    }

    @Test
    void aProjectThatVeryManyPlansCiteIsCounted() {
        var plans = IntStream.range(0, 120)
                .mapToObj(_ -> UUID.randomUUID() + "-" + UUID.randomUUID())
                .toList();
        jdbc.sql(
                        "insert into plan (id, version, title_zh, recorded_at) select id, 1, '规划', now() from unnest(:plans) id")
                .param("plans", plans.toArray(String[]::new))
                .update();
        jdbc.sql(
                        "insert into clause (plan, number, position, heading_zh) select id, '一', 1, '条款' from unnest(:plans) id")
                .param("plans", plans.toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into citation (id, project_id, plan, clause, phrase, stated_stage, recorded_at)
                select gen_random_uuid(), :id, id, '一', '名称', 'construction', now() from unnest(:plans) id
                """)
                .param(
                        "id",
                        UUID.fromString(json(registry.get("/v1/projects?plan={plan}&limit=1", plan))
                                .at("/items/0/id")
                                .asString()))
                .param("plans", plans.toArray(String[]::new))
                .update();

        assertThat(facets("plan=" + plan).get("plan").size()).isGreaterThan(plans.size());
        assertThat(facets("plan=" + plans.getLast()).get("total").asLong()).isEqualTo(1);
    }

    private void equal(String filter) {
        var counted = facets(filter);
        assertThat(counted.get("total").asLong()).as(filter).isEqualTo(listed(filter));
        // Two plans cannot be asked for.
        var facets = filter.contains("plan=")
                ? FACETS
                : Stream.concat(FACETS.stream(), Stream.of("plan")).toList();
        for (var facet : facets) {
            for (var value : counted.get(facet)) {
                if (filter.contains(facet + "=4101")
                        && value.get("value").asString().equals("410100")) {
                    continue; // of the city itself those are counted that are in none of its counties
                }
                var narrower = with(filter, facet, value.get("value").asString());
                assertThat(value.get("count").asLong()).as(narrower).isEqualTo(listed(narrower));
            }
        }
    }

    private static String with(String filter, String facet, String value) {
        return filter.replaceAll("(^|&)" + facet + "=[^&]*", "") + "&" + facet + "=" + value;
    }

    private long listed(String filter) {
        return json(registry.get("/v1/projects?limit=500&" + filter)
                        .expectStatus()
                        .isOk())
                .get("items")
                .size();
    }

    private JsonNode facets(String filter) {
        return json(registry.get("/v1/projects/facets?" + filter).expectStatus().isOk());
    }

    private static long value(JsonNode counted, String facet, String value) {
        return counted.get(facet)
                .valueStream()
                .filter(each -> each.get("value").asString().equals(value))
                .mapToLong(each -> each.get("count").asLong())
                .sum();
    }

    private static long sum(JsonNode values) {
        return values.valueStream()
                .mapToLong(value -> value.get("count").asLong())
                .sum();
    }

    private UUID add(String kind, String category, String nature, String... regions) {
        var details = project(place + kind);
        details.putAll(Map.of("category", category, "nature", nature, "regions", List.of(regions)));
        var id = UUID.fromString(registry.registered(details).get("id").asString());
        cite(id, plan);
        return id;
    }

    private void cite(UUID id, String by) {
        registry.cite(id, citation(by, UUID.randomUUID().toString()))
                .expectStatus()
                .isCreated();
    }

    private void amend(UUID id, Map<String, ?> patch) {
        var version = json(registry.get("/v1/projects/{id}", id)).get("version").asLong();
        registry.patch(id, version).body(patch).exchange().expectStatus().isOk();
    }

    /** As the projection of the events of progress-service does. */
    private void report(UUID id, String stage, String light) {
        jdbc.sql("""
                insert into project_status (project_id, stage, light) values (:id, :stage, :light)
                on conflict (project_id) do update set stage = :stage, light = :light, valid_from = clock_timestamp()
                """)
                .param("id", id)
                .param("stage", stage)
                .param("light", light)
                .update();
    }
}
