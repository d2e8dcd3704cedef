package milepost.registry.search;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@RegistryIT
class SearchProjectsIT {

    /** Cites the projects of a test. */
    String plan;

    @Autowired
    RegistryClient registry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TermsBackfill backfill;

    @BeforeEach
    void newPlan() {
        plan = registry.newPlan();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "兰合",
                "兰州合作",
                "兰合铁路",
                "1.兰州至合作铁路。",
                "新建铁路兰州至合作线",
                "合作至兰州铁路",
                "兰州\u200b至合作铁路",
                "兰州至合作高铁",
                "２２０６—４４１６２４",
                "兰州至合作铁路",
                "兰州—合作",
                "兰州 铁路",
                "铁路 合作",
                "合作铁路",
                "兰",
                "Lanzhou",
                "lanz",
                "HEZUO railway",
                "Lanzhou-Hezuo",
                "ＬＡＮＺＨＯＵ",
                "2206-441624-04-01-569676",
                "220644162404",
                "441624"
            })
    void aRailwayIsFoundByItsUsualNames(String q) {
        var id = lanzhouHezuo();
        add("兰州至张掖三四线铁路", "Lanzhang third line", "2111-522323-04-01-342068");

        assertThat(found(q)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中川机场三期", "兰州机场三期扩建", "中川国际机场Ⅲ期", "兰州中川机场第三期工程", "（2）兰州中川国际机场三期"})
    void anAirportIsFoundByWhatPeopleCallIt(String q) {
        var third = add("兰州中川国际机场三期扩建工程", null);
        var second = add("兰州中川国际机场二期扩建工程", null);

        assertThat(found(q)).contains(third).doesNotContain(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"陇东至山东特高压", "陇东—山东±800kV特高压直流输电工程", "±８００千伏陇东-山东直流"})
    void aPowerLineIsFoundHoweverItIsWritten(String q) {
        var id = add("±800千伏陇东至山东特高压直流工程", null);

        assertThat(found(q)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"兰作", "兰州西宁", "anzhou", "合州", "2206-441625", "category:railway", "region", "railwayline"})
    void otherTextsFindNothing(String q) {
        lanzhouHezuo();

        assertThat(found(q)).isEmpty();
    }

    @Test
    void equalNamesComeBeforeBeginningsAndBeginningsBeforeParts() {
        var apart = add("合作和兰州之间的铁路", null);
        var part = add("新建兰州至合作铁路工程", null);
        var beginning = add("兰州至合作铁路二期", null);
        var whole = add("兰州至合作铁路", null);

        assertThat(found("兰州至合作铁路")).containsExactly(whole, beginning, part);
        assertThat(found("兰州 合作 铁路")).startsWith(whole, beginning, part).contains(apart);
    }

    @Test
    void aCodeComesBeforeANameWithTheSameBeginning() {
        var name = add("2206441624号工程", null);
        var code = add("某工程", null, "2206-441624-04-01-569676");

        assertThat(found("2206441624")).containsExactly(code, name);
    }

    @Test
    void theOrderByRelevanceHasPages() {
        var all = new ArrayList<String>();
        for (var name : List.of("庆阳铁路枢纽", "天水铁路", "铁路枢纽", "铁路", "铁路公园", "平凉铁路", "陇南铁路")) {
            all.add(add(name, null));
        }

        var expected = List.of(3, 2, 4, 0, 1, 5, 6).stream().map(all::get).toList();
        assertThat(found("铁路")).isEqualTo(expected);
        assertThat(pages("铁路", 2)).isEqualTo(expected);
        assertThat(pages("铁路", 3)).isEqualTo(expected);
    }

    @Test
    void anAmendedProjectIsFoundByItsNewNameOnly() {
        var id = lanzhouHezuo();

        registry.patch(id, 2)
                .body(Map.of(
                        "nameZh",
                        "临夏至夏河公路" + plan,
                        "aliases",
                        List.of(),
                        "corridor",
                        Map.of("endpoints", List.of("临夏", "夏河"), "via", List.of()),
                        "regions",
                        List.of("622900")))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(found("兰合")).isEmpty();
        assertThat(found("临夏夏河")).containsExactly(id);
        assertThat(found("夏河&region=6201")).isEmpty();
        assertThat(found("夏河&region=622900")).containsExactly(id);
    }

    @Test
    void theSearchFollowsStageAndLight() {
        var id = lanzhouHezuo();
        assertThat(found("兰合&stage=CONCEIVED&light=none")).containsExactly(id);

        jdbc.sql("insert into project_status (project_id, stage, light) values (:id, 'DESIGN', 'red')")
                .param("id", UUID.fromString(id))
                .update();
        assertThat(found("兰合&stage=CONCEIVED")).isEmpty();
        assertThat(found("兰合&stage=CONCEIVED,DESIGN&light=red")).containsExactly(id);

        registry.patch(id, 2)
                .body("{\"aliases\":[\"兰合高铁\"]}")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(found("兰合高铁&stage=DESIGN&light=red")).containsExactly(id);

        jdbc.sql("delete from project_status where project_id = :id")
                .param("id", UUID.fromString(id))
                .update();
        assertThat(found("兰合&stage=DESIGN")).isEmpty();
        assertThat(found("兰合&stage=CONCEIVED&light=none")).containsExactly(id);
    }

    @Test
    void anItemShowsWhatItIsFilteredBy() {
        var late = lanzhouHezuo();
        var quiet = add("兰州至合作公路", null);
        jdbc.sql("insert into project_status values (:id, 'DESIGN', 'red', '2026-02-11T01:00:00Z')")
                .param("id", UUID.fromString(late))
                .update();
        jdbc.sql(
                        "insert into milestone_status values (gen_random_uuid(), :id, '2026-01-01', '2026-02-10', 'day', '2026-02-10')")
                .param("id", UUID.fromString(late))
                .update();

        var items = json(registry.get("/v1/projects?plan={plan}", plan)).get("items");

        assertThat(items.at("/0/id").asString()).isEqualTo(late);
        assertThat(items.at("/0/stage").asString()).isEqualTo("DESIGN");
        assertThat(items.at("/0/light").asString()).isEqualTo("red");
        assertThat(items.at("/0/slipDays").asInt()).isEqualTo(40);
        assertThat(items.at("/0/lastReportedAt").asString()).isEqualTo("2026-02-11T01:00:00Z");
        var stated = items.at("/0/statedStages");
        assertThat(stated).hasSize(1);
        assertThat(stated.at("/0/plan").asString()).isEqualTo(plan);
        assertThat(stated.at("/0/clause").asString()).isEqualTo("二（二）");
        assertThat(stated.at("/0/statedStage").asString()).isEqualTo("construction");
        assertThat(items.at("/1/id").asString()).isEqualTo(quiet);
        assertThat(items.at("/1/stage").asString()).isEqualTo("CONCEIVED");
        assertThat(items.at("/1/light").asString()).isEqualTo("none");
        assertThat(items.at("/1/slipDays").isNull()).isTrue();
        assertThat(items.at("/1/lastReportedAt").isNull()).isTrue();
    }

    @Test
    void projectsOfAnEarlierReleaseAreFoundAfterTheNextStart() {
        var id = lanzhouHezuo();
        jdbc.sql("delete from project_search where project_id = :id")
                .param("id", UUID.fromString(id))
                .update();
        jdbc.sql("insert into project_status (project_id, stage, light) values (:id, 'DESIGN', 'red')")
                .param("id", UUID.fromString(id))
                .update();
        assertThat(found("兰合")).isEmpty();

        backfill.run(null);

        assertThat(found("兰合&stage=DESIGN&light=red")).containsExactly(id);
    }

    @Test
    void aMergedProjectIsNeitherFoundNorCounted() {
        var kept = lanzhouHezuo();
        var gone = add("兰州至合作铁路", null);

        jdbc.sql("update project set merged_into = :kept where id = :gone")
                .param("kept", UUID.fromString(kept))
                .param("gone", UUID.fromString(gone))
                .update();
        backfill.run(null);

        assertThat(found("兰合")).containsExactly(kept);
        assertThat(json(registry.get("/v1/projects/facets?q=兰合&plan={plan}", plan))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void countsMatchTheFilters() {
        var first = add("甲铁路", null);
        var second = add("乙铁路", null);
        registry.patch(second, 2)
                .body("{\"regions\":[\"620102\",\"620722\",\"630100\"],\"category\":\"airport\"}")
                .exchange()
                .expectStatus()
                .isOk();
        jdbc.sql("insert into project_status (project_id, stage, light) values (:id, 'DESIGN', 'red')")
                .param("id", UUID.fromString(first))
                .update();

        var all = json(registry.get("/v1/projects/facets?plan={plan}", plan));
        assertThat(all.get("total").asInt()).isEqualTo(2);
        assertThat(counts(all, "category")).containsExactly("airport=1", "railway=1");
        assertThat(counts(all, "nature")).containsExactly("project=2");
        assertThat(counts(all, "stage")).containsExactly("CONCEIVED=1", "DESIGN=1");
        assertThat(counts(all, "light")).containsExactly("none=1", "red=1");
        assertThat(counts(all, "region")).containsExactly("620000=2", "630000=1");
        assertThat(counts(all, "plan")).containsExactly(plan + "=2");

        var some = json(registry.get(
                "/v1/projects/facets?facets=region,stage&plan={plan}&q={q}&region=62&category=airport", plan, "铁路"));
        assertThat(some.propertyNames()).containsExactly("total", "approximate", "stage", "region");
        assertThat(counts(some, "region")).containsExactly("620100=1", "620700=1");
        var below = json(registry.get("/v1/projects/facets?facets=region&plan={plan}&region=6201", plan));
        assertThat(counts(below, "region")).containsExactly("620100=1", "620102=1");
        var none = json(registry.get("/v1/projects/facets?plan={plan}&updatedSince=2099-01-01T00:00:00Z", plan));
        assertThat(none.get("total").asInt()).isZero();
        assertThat(counts(none, "region")).isEmpty();
    }

    @Test
    void anUnknownFacetIsRefused() {
        var problem = json(
                registry.get("/v1/projects/facets?facets=colour").expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo("facets");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("one-of");
    }

    private String lanzhouHezuo() {
        return add("兰州至合作铁路", "Lanzhou–Hezuo railway", "2206-441624-04-01-569676");
    }

    /**
     * A project that has the name as an alias. It is given it behind the back of the check for duplicates, which all these
     * would be.
     */
    private String add(String name, @Nullable String nameEn, String... codes) {
        var id = registry.registered(project(UUID.randomUUID().toString()))
                .get("id")
                .asString();
        registry.cite(id, RegistryClient.citation(plan, UUID.randomUUID().toString()))
                .expectStatus()
                .isCreated();
        jdbc.sql("update project set aliases = :aliases, name_en = :nameEn, codes = :codes where id = :id")
                .param("aliases", new String[] {name})
                .param("nameEn", nameEn, Types.VARCHAR)
                .param("codes", codes)
                .param("id", UUID.fromString(id))
                .update();
        jdbc.sql("delete from project_search where project_id = :id")
                .param("id", UUID.fromString(id))
                .update();
        backfill.run(null);
        return id;
    }

    /** Returns what matches exactly. */
    private List<String> found(String query) {
        var end = query.indexOf('&') < 0 ? query.length() : query.indexOf('&');
        var page = json(
                registry.get("/v1/projects?plan={plan}&q={q}" + query.substring(end), plan, query.substring(0, end))
                        .expectStatus()
                        .isOk());
        return page.get("approximate").asBoolean() ? List.of() : ids(page);
    }

    private List<String> pages(String q, int limit) {
        var uri = "/v1/projects?plan={plan}&q={q}&limit={limit}";
        var page = json(registry.get(uri, plan, q, limit));
        var found = ids(page);
        while (!page.get("nextCursor").isNull()) {
            page = json(registry.get(
                    uri + "&cursor={cursor}",
                    plan,
                    q,
                    limit,
                    page.get("nextCursor").asString()));
            found.addAll(ids(page));
        }
        return found;
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private static List<String> counts(JsonNode facets, String facet) {
        var counts = new ArrayList<String>();
        facets.get(facet)
                .forEach(count -> counts.add(
                        count.get("value").asString() + "=" + count.get("count").asInt()));
        return counts;
    }
}
