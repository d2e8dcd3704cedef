package milepost.registry.search;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Projects are found by pinyin, initials and traditional characters, and in spite of a slip. */
@RegistryIT
class SearchAsReadIT {

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

    /** Phrases that other tests cite would be taken for these names. */
    @AfterEach
    void forgetNames() {
        jdbc.sql("""
                update project set aliases = '{}', name_en = null
                where id in (select project_id from citation where plan = :plan)
                """).param("plan", plan).update();
        jdbc.sql("delete from project_search where project_id in (select project_id from citation where plan = :plan)")
                .param("plan", plan)
                .update();
        backfill.run(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lanzhou hezuo",
                "lanzhouhezuo",
                "Lanzhou-Hezuo",
                "lanzhouzhihezuotielu",
                "LANZHOUHEZUO",
                "ｌａｎｚｈｏｕ",
                "lán zhōu",
                "lan2zhou1",
                "lanzhouh",
                "hezuo tielu",
                "lzhz",
                "LZHZ",
                "ｌｚｈｚ",
                "lzhztl",
                "hztl",
                "lhtl",
                "蘭州至合作鐵路",
                "蘭州合作",
                "lanzhou 合作"
            })
    void aRailwayIsFoundAsItsNameIsRead(String q) {
        var id = add("兰州至合作铁路");
        add("西宁至成都铁路");

        assertThat(exactly(q)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "重庆至昆明高速铁路,chongqing,cqkm",
        "长治至临汾高速公路,changzhi,czlf",
        "六安至景德镇铁路,luan jingdezhen,lajdz",
        "西安至延安铁路,xi'an yan'an,xaya",
        "西安至延安铁路,xian,xaya",
        "东阿县阿胶产业园,dong'e,dexej",
        "乐亭县供水工程,laoting,ltx",
        "都江堰灌区改造,dujiangyan,djy",
        "臺灣海峽通道,taiwan,twhx",
        "台湾海峡通道,臺灣海峽,twhx"
    })
    void placesAreFoundAsPeopleReadThem(String name, String read, String initials) {
        var id = add(name);

        assertThat(exactly(read)).containsExactly(id);
        assertThat(exactly(initials)).containsExactly(id);
    }

    @Test
    void whatBeginsWithTheTextComesFirst() {
        var later = add("天水至兰州公路");
        var first = add("兰州至天水公路");

        assertThat(exactly("lanzhou tianshui")).containsExactly(first, later);
        assertThat(exactly("lz")).contains(first, later);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "兰州至合做铁路",
                "蘭州至合做鐵路",
                "兰州合座铁路",
                "兰州至合作路",
                "兰州至合合作铁路",
                "兰州至作合铁路",
                "南州至合作铁路",
                "兰州 合做",
                "州兰 铁路",
                "lanzou hezuo",
                "lanzhuo hezuo",
                "lanzhouu hezuo",
                "lanzhou heuzo",
                "Lanzhou-Hezou",
                "lanzhouhezou"
            })
    void oneSlipStillFinds(String q) {
        var id = add("兰州至合作铁路");
        add("西宁至成都铁路");

        var found = page(q, "");

        assertThat(ids(found)).containsExactly(id);
        assertThat(found.get("approximate").asBoolean()).isTrue();
        assertThat(found.get("searchedFor")).isNotEmpty();
        var counted = json(registry.get("/v1/projects/facets?plan={plan}&q={q}", plan, q));
        assertThat(counted.get("total").asInt()).isEqualTo(1);
        assertThat(counted.get("approximate").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reservior", "resrvoir", "reservoirs"})
    void aSlipInAnEnglishWordStillFinds(String q) {
        var id = add("某水库", "Yintao reservoir");

        assertThat(ids(page(q, ""))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"兰州至西宁铁路桥", "成都兰作", "lanxhuo hezou", "龘龘龘龘", "zzyzx", "2206-441625-04"})
    void twoSlipsFindNothing(String q) {
        add("兰州至合作铁路");

        var found = page(q, "");

        assertThat(ids(found)).isEmpty();
        assertThat(found.get("approximate").asBoolean()).isFalse();
        assertThat(found.get("searchedFor").isNull()).isTrue();
    }

    @Test
    void whatIsFoundExactlyIsNotMixedWithWhatIsNear() {
        var exact = add("兰州至合做铁路");
        add("兰州至合作铁路");

        assertThat(exactly("兰州至合做铁路")).containsExactly(exact);
    }

    @Test
    void pagesOfWhatIsNearStayTheSame() {
        var all = new ArrayList<String>();
        for (var n = 1; n <= 5; n++) {
            all.add(add("兰州至合作铁路" + n + "标段"));
        }

        var first = page("兰州至合做铁路", "&limit=2");
        add("兰州至合做铁路");
        var second =
                page("兰州至合做铁路", "&limit=2&cursor=" + first.get("nextCursor").asString());
        var third =
                page("兰州至合做铁路", "&limit=2&cursor=" + second.get("nextCursor").asString());

        assertThat(second.get("approximate").asBoolean()).isTrue();
        assertThat(second.get("searchedFor")).isEqualTo(first.get("searchedFor"));
        assertThat(List.of(ids(first), ids(second), ids(third)).stream().flatMap(List::stream))
                .containsExactlyElementsOf(all);
    }

    @Test
    void theOtherFiltersHoldForWhatIsNear() {
        add("兰州至合作铁路");

        assertThat(ids(page("兰州至合做铁路", "&region=11"))).isEmpty();
        assertThat(ids(page("兰州至合做铁路", "&category=airport&sort=name"))).isEmpty();
        assertThat(ids(page("兰州至合做铁路", "&category=railway&sort=-updated"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "*:", "   ", "😀", "!!", "&|"})
    void aTextWithoutAWordIsRefused(String q) {
        registry.get("/v1/projects?q={q}", q).expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xi'an'",
                "'or'1'='1",
                "lan%zhou",
                "兰州😀合作",
                "a:* & b",
                "!兰州",
                "\\'lz",
                "兰.*州合作",
                "(兰州|合作",
                "[兰州合作]做"
            })
    void signsAreNoCommands(String q) {
        registry.get("/v1/projects?plan={plan}&q={q}", plan, q).expectStatus().isOk();
        registry.get("/v1/projects/facets?plan={plan}&q={q}", plan, q)
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"兰", "兰州", "a", "an", "lanzhou", "a ", "兰 "})
    void aLongTextIsAnsweredToo(String part) {
        var q = part.repeat(200 / part.length()).strip();

        registry.get("/v1/projects?plan={plan}&q={q}", plan, q).expectStatus().isOk();
    }

    /** A project that has the name as an alias, which the check for duplicates does not see. */
    private String add(String name) {
        return add(name, null);
    }

    private String add(String name, @Nullable String nameEn) {
        var id = registry.registered(project(UUID.randomUUID().toString()))
                .get("id")
                .asString();
        registry.cite(id, RegistryClient.citation(plan, UUID.randomUUID().toString()))
                .expectStatus()
                .isCreated();
        jdbc.sql("update project set aliases = :aliases, name_en = cast(:nameEn as text) where id = :id")
                .param("aliases", new String[] {name})
                .param("nameEn", nameEn)
                .param("id", UUID.fromString(id))
                .update();
        jdbc.sql("delete from project_search where project_id = :id")
                .param("id", UUID.fromString(id))
                .update();
        backfill.run(null);
        return id;
    }

    private List<String> exactly(String q) {
        var found = page(q, "");
        assertThat(found.get("approximate").asBoolean()).isFalse();
        return ids(found);
    }

    private JsonNode page(String q, String more) {
        return json(registry.get("/v1/projects?plan={plan}&q={q}" + more, plan, q)
                .expectStatus()
                .isOk());
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
