package milepost.registry.search;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.web.Cursors;
import milepost.web.value.TextValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@RegistryIT
class ListProjectsIT {

    @Autowired
    RegistryClient registry;

    /** Part of the name of each project of a test. */
    String mark;

    @BeforeEach
    void client() {
        mark = UUID.randomUUID().toString();
    }

    @Test
    void projectsAreFoundByNamesAliasesAndCodes() {
        var project = project("西（宁）至成（都）铁路 " + mark);
        project.put("nameEn", "Xining–Chengdu Railway " + mark);
        project.put("aliases", List.of("西成" + mark));
        project.put("codes", List.of("2211-441900-04-02-310151"));
        var id = registry.registered(project).get("id").asString();

        assertThat(ids("q={q}", "西宁至成都铁路" + mark)).containsExactly(id);
        assertThat(ids("q={q}", "（宁）至成（都）铁路 " + mark)).containsExactly(id);
        assertThat(ids("q={q}", "chengdu RAILWAY " + mark)).containsExactly(id);
        assertThat(ids("q={q}", "西成" + mark)).containsExactly(id);
        assertThat(ids("q={q}&limit=500", "441900-04-02")).contains(id);
        assertThat(ids("q={q}", "兰州" + mark)).isEmpty();
    }

    @Test
    void specialCharactersOfTheDatabaseHaveNoMeaning() {
        var id = register("甲", "railway", "project", "620100");

        assertThat(ids("q={q}", mark + "%")).containsExactly(id);
        assertThat(ids("q={q}", mark.replace('-', '_'))).containsExactly(id);
        assertThat(ids("q={q}", mark + "\\' & ! | ( :*")).containsExactly(id);
        assertThat(ids("q={q}", mark + " category:railway")).isEmpty();
    }

    @Test
    void aProjectMustMatchAllFilters() {
        var railway = register("甲", "railway", "project", "620722", "630100");
        var airport = register("乙", "waterway-port", "programme", "620700");
        var nation = register("丙", "railway", "target", "100000");

        assertThat(ids("q={q}", mark)).containsExactly(railway, airport, nation);
        assertThat(ids("q={q}&category=waterway-port", mark)).containsExactly(airport);
        assertThat(ids("q={q}&nature=project", mark)).containsExactly(railway);
        assertThat(ids("q={q}&region=62", mark)).containsExactly(railway, airport);
        assertThat(ids("q={q}&region=620000", mark)).containsExactly(railway, airport);
        assertThat(ids("q={q}&region=6207", mark)).containsExactly(railway, airport);
        assertThat(ids("q={q}&region=620722", mark)).containsExactly(railway);
        assertThat(ids("q={q}&region=63", mark)).containsExactly(railway);
        assertThat(ids("q={q}&region=100000", mark)).containsExactly(railway, airport, nation);
        assertThat(ids("q={q}&region=62&category=railway&nature=programme", mark))
                .isEmpty();
    }

    @Test
    void aProjectMustMatchOneOfSeveralValues() {
        var railway = register("甲", "railway", "project", "620722");
        var port = register("乙", "waterway-port", "programme", "620700");
        register("丙", "airport", "target", "620700");

        assertThat(ids("q={q}&category=railway,waterway-port", mark)).containsExactly(railway, port);
        assertThat(ids("q={q}&category=railway&category=waterway-port", mark)).containsExactly(railway, port);
        assertThat(ids("q={q}&category=railway,airport&nature=project,programme", mark))
                .containsExactly(railway);
    }

    @Test
    void aRegionIncludesTheRegionsBelowIt() {
        var province = register("甲", "railway", "project", "620000");
        var prefecture = register("乙", "railway", "project", "620100");
        var county = register("丙", "railway", "project", "620102");

        assertThat(ids("q={q}&region=620000", mark)).containsExactly(province, prefecture, county);
        assertThat(ids("q={q}&region=620100", mark)).containsExactly(prefecture, county);
        assertThat(ids("q={q}&region=6201", mark)).containsExactly(prefecture, county);
        assertThat(ids("q={q}&region=620102", mark)).containsExactly(county);
        assertThat(ids("q={q}&region=620103", mark)).isEmpty();
    }

    @Test
    void projectsAreFoundByPlanAndClause() {
        var plan = registry.newPlan();
        var first = register("甲", "railway", "project", "620100");
        var second = register("乙", "railway", "project", "620100");
        registry.cite(first, citation(plan, "甲")).expectStatus().isCreated();
        registry.cite(first, citation(plan, "甲铁路")).expectStatus().isCreated();
        var elsewhere = citation(plan, "乙");
        elsewhere.put("clause", "二（三）");
        registry.cite(second, elsewhere).expectStatus().isCreated();

        assertThat(ids("plan={plan}", plan)).containsExactly(first, second);
        assertThat(ids("plan={plan}&clause={clause}", plan, "二（二）")).containsExactly(first);
    }

    @Test
    void projectsChangedSinceATimeAreListedInTheOrderOfChange() {
        var first = register("甲", "railway", "project", "620100");
        var second = register("乙", "railway", "project", "620100");
        registry.patch(first, 1)
                .body("{\"nature\":\"target\"}")
                .exchange()
                .expectStatus()
                .isOk();
        var changed =
                json(registry.get("/v1/projects/{id}", first)).get("updatedAt").asString();

        assertThat(ids("q={q}&sort=updated", mark)).containsExactly(second, first);
        assertThat(ids("q={q}&sort=-updated", mark)).containsExactly(first, second);
        assertThat(ids("q={q}&updatedSince={time}", mark, changed)).containsExactly(first);
        assertThat(ids("q={q}&updatedSince={time}", mark, "2099-01-01T00:00:00+08:00"))
                .isEmpty();
        var today = LocalDate.ofInstant(Instant.parse(changed), TextValues.ZONE);
        assertThat(ids("q={q}&updatedSince={day}", mark, today)).contains(first);
        assertThat(ids("q={q}&updatedSince={day}", mark, today.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("milepost.registry.RegistryClient#SORTS")
    void pagesContainEachProjectOnceDuringRegistrations(String sort) {
        var all = IntStream.range(0, 7)
                .mapToObj(i -> register("第" + (i * 5 % 7) + "号", "railway", "project", "620100"))
                .toList();
        var found = new ArrayList<String>();

        var page = registry.get("/v1/projects?q={q}&sort={sort}&limit=3", mark, sort);
        var body = json(page);
        body.get("items").forEach(item -> found.add(item.get("id").asString()));
        while (!body.get("nextCursor").isNull()) {
            register("其间" + UUID.randomUUID(), "railway", "project", "620100");
            body = json(registry.get(
                    "/v1/projects?q={q}&sort={sort}&limit=3&cursor={cursor}",
                    mark,
                    sort,
                    body.get("nextCursor").asString()));
            body.get("items").forEach(item -> found.add(item.get("id").asString()));
        }

        assertThat(found).doesNotHaveDuplicates().containsAll(all);
        assertThat(page.returnResult(String.class).getResponseHeaders().getFirst(HttpHeaders.LINK))
                .contains("cursor=")
                .endsWith("; rel=\"next\"");
    }

    @Test
    void theOrderByNameComparesNormalisedNames() {
        var second = register("【乙】", "railway", "project", "620100");
        var first = register("丙 ", "railway", "project", "620100");
        var third = register("甲", "railway", "project", "620100");

        assertThat(ids("q={q}&sort=name", mark)).containsExactly(first, second, third);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "condition=SUSPENDED,condition,unknown-parameter",
                "stage=construction,stage,one-of",
                "light=purple,light,one-of",
                "category=road,category,one-of",
                "category=RAILWAY,category,one-of",
                "nature=,nature,one-of",
                "category=railway&category=road,category,one-of",
                "category=railway%2Croad,category,one-of",
                "region=62&region=63,region,repeated",
                "region=6,region,not-a-region-prefix",
                "region=%25,region,not-a-region-prefix",
                "clause=1,clause,needs",
                "plan=no-such-plan,plan,unknown-plan",
                "region=990000,region,not-a-region-prefix",
                "q=%20,q,not-blank",
                "q=%00,q,control-character",
                "q=%25%E2%80%94,q,no-word",
                "sort=relevance,sort,needs",
                "q=x&sort=-relevance,sort,one-of",
                "sort=size,sort,one-of",
                "sort=-slip,sort,one-of",
                "updatedSince=yesterday,updatedSince,must-be-instant",
                "updatedSince=20261128,updatedSince,must-be-instant",
                "updatedSince=%2B300000-01-01T00:00:00Z,updatedSince,out-of-range",
                "limit=0,limit,out-of-range",
                "limit=501,limit,out-of-range",
                "limit=ten,limit,must-be-integer",
                "cursor=abc,cursor,foreign-cursor"
            })
    void anInvalidParameterIsReported(String query) {
        var expected = query.split(",", -1);

        var problem = json(registry.http()
                .get()
                .uri(java.net.URI.create("/v1/projects?" + expected[0]))
                .exchange()
                .expectStatus()
                .isBadRequest());

        assertThat(problem.get("code").asString()).isEqualTo("invalid-parameter");
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(expected[1]);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(expected[2]);
    }

    @Test
    void theProblemOfAnUnknownOrderNamesAllOrders() {
        var problem = json(registry.get("/v1/projects?sort=size").expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/detail").asString()).contains("registered, -registered", "light, slip, next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "slip", "next"})
    void aForgedCursorIsRefused(String sort) {
        var forged = Cursors.encode(new AfterProject(sort, "x", UUID.randomUUID(), null));

        registry.get("/v1/projects?sort={sort}&cursor={cursor}", sort, forged)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theCursorOfAnotherOrderIsRefused() {
        register("甲", "railway", "project", "620100");
        register("乙", "railway", "project", "620100");
        var cursor = json(registry.get("/v1/projects?q={q}&limit=1", mark))
                .get("nextCursor")
                .asString();

        var problem = json(registry.get("/v1/projects?q={q}&sort=name&limit=1&cursor={cursor}", mark, cursor)
                .expectStatus()
                .isBadRequest());

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("foreign-cursor");
    }

    private String register(String name, String category, String nature, String... regions) {
        var project = project(name + mark);
        project.put("category", category);
        project.put("nature", nature);
        project.put("regions", List.of(regions));
        return registry.registered(project).get("id").asString();
    }

    private List<String> ids(String query, Object... values) {
        var items = json(registry.get("/v1/projects?" + query, values)
                        .expectStatus()
                        .isOk())
                .get("items");
        var ids = new ArrayList<String>();
        items.forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
