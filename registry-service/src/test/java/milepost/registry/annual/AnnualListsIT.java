package milepost.registry.annual;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Each test has a list of its own. */
@RegistryIT
class AnnualListsIT {

    @Autowired
    RegistryClient registry;

    private String list;

    @BeforeEach
    void newList() {
        list = "清单" + UUID.randomUUID();
    }

    @Test
    void aListIsReadInPagesAsItWasRecorded() {
        var first = project("620100");
        var second = project("620700");
        list(first, 2026, "NEW_START");
        list(second, 2026, "CARRY_OVER");
        list(first, 2025, "PREPARATORY");

        var items = new ArrayList<JsonNode>();
        var page = json(registry.get("/v1/listings?list={list}&limit=2", list));
        page.get("items").forEach(items::add);
        json(registry.get(
                        "/v1/listings?list={list}&limit=2&cursor={cursor}",
                        list,
                        page.get("nextCursor").asString()))
                .get("items")
                .forEach(items::add);

        assertThat(items).extracting(item -> item.get("projectId").asString()).containsExactly(first, second, first);
        assertThat(items).extracting(item -> item.get("year").asInt()).containsExactly(2026, 2026, 2025);
        assertThat(items.getFirst().get("stage").asString()).isEqualTo("CONCEIVED");
        assertThat(items.getFirst().get("light").asString()).isEqualTo("none");
    }

    @Test
    void aListIsFilteredAndCounted() {
        list(project("620100"), 2026, "NEW_START");
        list(project("620100"), 2026, "CARRY_OVER");
        list(project("620700"), 2026, "CARRY_OVER");
        list(project("620100"), 2025, "CARRY_OVER");

        var counts = json(registry.get("/v1/listings/counts?list={list}&year=2026&bucket=NEW_START", list));

        assertThat(counts.get("buckets"))
                .extracting(one ->
                        one.get("bucket").asString() + " " + one.get("count").asInt())
                .containsExactly("CARRY_OVER 2", "NEW_START 1");
        assertThat(counts.get("years"))
                .extracting(one -> one.get("year").asInt())
                .containsExactly(2026);
        assertThat(items("/v1/listings?list={list}&year=2026&bucket=CARRY_OVER", list))
                .hasSize(2);
        assertThat(items("/v1/listings?list={list}&region=6207", list)).hasSize(1);
        assertThat(items("/v1/listings?list={list}&level=national", list)).isEmpty();
        registry.get("/v1/listings?region=629999").expectStatus().isOk();
        registry.get("/v1/listings?level=provinces").expectStatus().isBadRequest();
        registry.get("/v1/listings?yaer=2026").expectStatus().isBadRequest();
    }

    @Test
    void correctedEntriesAreLeftOutAndMergedProjectsAreTheOtherOne() {
        var merged = project("620100");
        var whole = project("620100");
        list(merged, 2026, "NEW_START");
        var wrong = list(whole, 2025, "NEW_START");
        var right = entry(2025, "CARRY_OVER");
        json(registry.post("/v1/projects/{id}/listings", whole)
                .body(with(right, "corrects", wrong, "reasonText", "续建"))
                .exchange()
                .expectStatus()
                .isCreated());
        registry.merge(merged, 2)
                .body(Map.of("into", whole, "reasonText", "同一项目"))
                .exchange()
                .expectStatus()
                .isOk();

        var items = items("/v1/listings?list={list}", list);

        assertThat(items).extracting(item -> item.get("bucket").asString()).containsExactly("NEW_START", "CARRY_OVER");
        assertThat(items).extracting(item -> item.get("projectId").asString()).containsOnly(whole);
    }

    @Test
    void whatComesBackYearAfterYearIsFoundAlsoAfterAGap() {
        var region = "629501";
        var often = project(region);
        list(often, 2021, "PREPARATORY");
        list(often, 2022, "NEW_START");
        list(often, 2024, "NEW_START");
        var back = project(region);
        list(back, 2023, "NEW_START");
        list(back, 2024, "PREPARATORY");
        var onItsWay = project(region);
        list(onItsWay, 2023, "PREPARATORY");
        list(onItsWay, 2024, "NEW_START");
        list(onItsWay, 2025, "CARRY_OVER");
        list(onItsWay, 2026, "CARRY_OVER");
        list(project(region), 2026, "NEW_START");

        var found = items("/v1/listings/recurring?region={region}", region);

        assertThat(found).extracting(one -> one.get("projectId").asString()).containsExactly(often, back);
        assertThat(found.getFirst().get("times").asInt()).isEqualTo(3);
        assertThat(found.getFirst().get("years")).extracting(JsonNode::asInt).containsExactly(2021, 2022, 2024);
        assertThat(found.getFirst().get("missingYears"))
                .extracting(JsonNode::asInt)
                .containsExactly(2023);
        assertThat(found.getFirst().at("/entries/0/list").asString()).isEqualTo(list);
        assertThat(items("/v1/listings/recurring?region={region}&times=3", region))
                .hasSize(1);
        assertThat(items("/v1/listings/recurring?region={region}&level=county", region))
                .isEmpty();
        var page = json(registry.get("/v1/listings/recurring?region={region}&limit=1", region));
        assertThat(items(
                        "/v1/listings/recurring?region={region}&limit=1&cursor={cursor}",
                        region,
                        page.get("nextCursor").asString()))
                .extracting(one -> one.get("projectId").asString())
                .containsExactly(back);
        registry.get("/v1/listings/recurring?times=1").expectStatus().isBadRequest();
    }

    @Test
    void bothAreTables() {
        var project = project("620100");
        list(project, 2024, "NEW_START");
        list(project, 2025, "NEW_START");

        var listed = table("/v1/listings.csv?list={list}", list);
        var recurring = table("/v1/listings/recurring.csv?region={region}", "620100");

        assertThat(listed.lines()).hasSize(3);
        assertThat(listed).contains("年度,级别,清单,类别").contains("2025,省级," + list + ",计划新开工");
        assertThat(recurring).contains("2024; 2025").contains("2024 " + list + " 计划新开工");
    }

    private String table(String uri, Object... variables) {
        return registry.http()
                .get()
                .uri(uri, variables)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private String project(String region) {
        return registry.registered(line("测试铁路" + UUID.randomUUID(), region))
                .get("id")
                .asString();
    }

    private String list(String project, int year, String bucket) {
        return json(registry.post("/v1/projects/{id}/listings", project)
                        .body(entry(year, bucket))
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("id")
                .asString();
    }

    private Map<String, Object> entry(int year, String bucket) {
        return Map.of("year", year, "level", "provincial", "list", list, "bucket", bucket);
    }

    private static Map<String, Object> with(
            Map<String, Object> entry, String one, Object value, String other, Object text) {
        var more = new HashMap<>(entry);
        more.put(one, value);
        more.put(other, text);
        return more;
    }

    private List<JsonNode> items(String uri, Object... variables) {
        return json(registry.get(uri, variables).expectStatus().isOk())
                .get("items")
                .valueStream()
                .toList();
    }
}
