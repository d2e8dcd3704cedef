package milepost.registry.imports;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.RegistryClient.project;
import static milepost.registry.imports.ImportClient.assertCounts;
import static milepost.registry.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.events.RegistryEvent.ImportedRow;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.RegistryEvent.ProjectRegistered;
import milepost.events.Topics;
import milepost.messaging.test.TopicProbe;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A list of 30 works as an office writes it, of which three are registered under other names. */
@RegistryIT
class ImportListIT {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String HEADING = "项目名称,建设地点,类别,总投资（万元）,项目代码\r\n";

    @Autowired
    RegistryClient anyone;

    @Autowired
    TopicProbe topics;

    RegistryClient registry;
    ImportClient imports;

    @BeforeEach
    void office() {
        TestRegions.define(anyone);
        registry = anyone.as(TestTokens.of(Role.REGISTRAR)
                .regions("35")
                .org("office-" + UUID.randomUUID())
                .subject("staff"));
        imports = new ImportClient(registry);
    }

    @Test
    void aWorkbookNeedsTwoCallsAndThreeDecisions() {
        var list = list();

        var looked = imports.sent(TestWorkbook.of(list.rows), "dryRun=true&name=2026.xlsx");

        assertThat(looked.get("state").asString()).isEqualTo("waiting");
        assertThat(looked.get("rows").asInt()).isEqualTo(31);
        assertCounts(looked, 27, 0, 0, 3, 0, 1);
        assertThat(count(list.mark)).isZero();
        decideAndRun(looked, list);
    }

    @Test
    void aTableInGb18030Likewise() {
        var list = list();
        var table = list.rows.stream()
                .map(row -> row.stream().map(cell -> Objects.toString(cell, "")).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\r\n"));

        var looked = imports.sent(table.getBytes(CHINESE), "dryRun=true");

        assertThat(looked.get("charset").asString()).isEqualTo("GB18030");
        assertCounts(looked, 27, 0, 0, 3, 0, 1);
        decideAndRun(looked, list);
    }

    private void decideAndRun(JsonNode looked, OfficeList list) {
        var suspected = imports.rows(looked, "suspected");
        assertThat(suspected)
                .allSatisfy(row ->
                        assertThat(row.at("/candidates/0/nameZh").asString()).contains("至"));
        var decided = imports.decided(
                looked,
                List.of(
                        decision(suspected.get(0), "link", null),
                        decision(suspected.get(1), "distinct", "另一条线"),
                        decision(suspected.get(2), "skip", null)));
        assertCounts(decided, 28, 1, 0, 0, 0, 2);

        var done = imports.run(looked);

        assertThat(done.get("state").asString()).isEqualTo("done");
        assertCounts(done, 28, 1, 0, 0, 0, 2);
        var linked = json(registry.get(
                "/v1/projects/{id}", suspected.get(0).at("/candidates/0/id").asString()));
        assertThat(linked.at("/aliases/0").asString()).isEqualTo(list.names.get(0));
        assertThat(linked.get("investment").asString()).isEqualTo("125000000.00");
        var first = imports.rows(done, "registered").stream()
                .filter(row -> row.get("name").asString().endsWith("水库"))
                .findFirst()
                .orElseThrow();
        var registered =
                json(registry.get("/v1/projects/{id}", first.get("project").asString()));
        assertThat(registered.get("regions")).extracting(JsonNode::asString).containsExactly("350121");
        assertThat(imports.rows(done, "registered"))
                .anySatisfy(
                        row -> assertThat(row.at("/problems/0/code").asString()).isEqualTo("region-read-as"));
        var id = first.get("project").asString();
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, id))
                .singleElement()
                .isInstanceOfSatisfying(ProjectRegistered.class, event -> {
                    assertThat(event.importedFrom())
                            .isEqualTo(new ImportedRow(
                                    UUID.fromString(id(done)), first.get("row").asInt()));
                    assertThat(event.backfill()).isNull();
                }));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var list = list();
        var file = TestWorkbook.of(list.rows.subList(0, list.rows.size() - 4));
        var first = imports.sent(file, "");

        var again = imports.sent(file, "");

        var registered = first.at("/counts/registered").asInt();
        assertThat(registered).isGreaterThan(20);
        assertCounts(again, 0, 0, registered, first.at("/counts/suspected").asInt(), 0, 0);
        assertThat(count(list.mark)).isEqualTo(registered);
    }

    @Test
    void aRowThatSaysSomethingElseAmendsWhatItSays() {
        var name = newPlace() + "水库";
        var first = imports.sent(csv(name + ",庚辛县,水利,1200,"), "");
        var project =
                imports.rows(first, "registered").getFirst().get("project").asString();

        var second = imports.sent(
                "项目名称,县区,总投资（亿元）\n%s,庚辛县,0.15\n".formatted(name).getBytes(StandardCharsets.UTF_8), "backfill=true");

        assertCounts(second, 0, 1, 0, 0, 0, 0);
        var amended = json(registry.get("/v1/projects/{id}", project));
        assertThat(amended.get("investment").asString()).isEqualTo("15000000.00");
        assertThat(amended.get("category").asString()).isEqualTo("water-resources");
        await().untilAsserted(() -> assertThat(topics.events(Topics.PROJECT_EVENTS, project))
                .last()
                .isInstanceOfSatisfying(ProjectAmended.class, event -> {
                    assertThat(event.changed()).containsExactly("investment");
                    assertThat(event.importedFrom()).isNotNull();
                    assertThat(event.backfill()).isTrue();
                }));
    }

    @Test
    void theFileOfErrorsIsCorrectedAndSentAgain() {
        var p = newPlace();
        var q = newPlace();
        var known = railway(p, q);
        var done = imports.sent(
                csv(
                        p.charAt(0) + "" + q.charAt(0) + "铁路,庚辛县,铁路,1,",
                        newPlace() + "机场,戊己区,机场,=1+1,",
                        newPlace() + "机场,丙丁市戊己区,机场,2,"),
                "");
        assertCounts(done, 1, 0, 0, 1, 1, 0);

        var errors = imports.errors(done);

        assertThat(errors).contains(known).contains("'=1+1").contains("可指多个地区").contains("不是金额");
        var corrected = errors.replace("戊己区", "壬癸市戊己区")
                .replace("'=1+1", "8")
                .replaceFirst("%\\),\r\n", "%),关联 " + known + "\r\n");
        var again = imports.sent(corrected.getBytes(StandardCharsets.UTF_8), "");
        assertCounts(again, 1, 1, 0, 0, 0, 0);
    }

    @Test
    void rowsOutsideOfTheCallersRegionsAreRefusedAlone() {
        var done = imports.sent(csv(newPlace() + "水库,620100,水利,1,", newPlace() + "水库,子丑县,水利,1,"), "");

        assertCounts(done, 1, 0, 0, 0, 1, 0);
        assertThat(imports.rows(done, "refused")
                        .getFirst()
                        .at("/problems/0/code")
                        .asString())
                .isEqualTo("region-not-yours");
    }

    @Test
    void anotherOrganisationSeesNothingOfAnImport() {
        var done = imports.sent(csv(newPlace() + "水库,子丑县,水利,1,"), "");
        var other = new ImportClient(anyone);

        other.read("/v1/imports/{id}", id(done)).expectStatus().isNotFound();
        other.read("/v1/imports/{id}/rows", id(done)).expectStatus().isNotFound();
        new ImportClient(anyone.as(TestTokens.of(Role.REPORTER)))
                .send(csv("甲,乙,丙,1,"), "")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aMappingIsChangedAndKeptForTheNextList() {
        var table = "工作,县区,类别\n%s水库,子丑县,水利\n".formatted(newPlace()).getBytes(StandardCharsets.UTF_8);
        var waiting = imports.sent(table, "");
        assertThat(waiting.get("state").asString()).isEqualTo("waiting");
        assertThat(waiting.at("/problem/code").asString()).isEqualTo("no-name-column");

        var mapped = json(registry.put("/v1/imports/{id}/mapping?name=工作表&waitFor=60", id(waiting))
                .body(Map.of("columns", List.of(Map.of("header", "工作", "target", "nameZh"))))
                .exchange()
                .expectStatus()
                .isOk());

        assertCounts(mapped, 1, 0, 0, 0, 0, 0);
        assertCounts(imports.run(waiting), 1, 0, 0, 0, 0, 0);
        var next = imports.sent(table, "");
        assertThat(next.get("mapping").asString()).isEqualTo("工作表");
        assertCounts(next, 0, 0, 1, 0, 0, 0);
    }

    @Test
    void aCancelledImportGoesNoFurther() {
        var waiting = imports.sent(csv(newPlace() + "水库,子丑县,水利,1,"), "dryRun=true");

        registry.post("/v1/imports/{id}/cancellation", id(waiting))
                .exchange()
                .expectStatus()
                .isOk();

        registry.post("/v1/imports/{id}/run", id(waiting))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void linesOfJsonAreProjects() {
        var name = "测试" + UUID.randomUUID();
        var lines =
                "{\"nameZh\":\"%s\",\"nature\":\"project\",\"category\":\"railway\",\"regions\":[\"350121\"]}\n{\"nameZh\":1}\n{"
                        .formatted(name);

        var done = imports.sent(lines.getBytes(StandardCharsets.UTF_8), "");

        assertCounts(done, 1, 0, 0, 0, 2, 0);
    }

    private static Map<String, Object> decision(JsonNode row, String what, String because) {
        var decision = new HashMap<String, Object>();
        decision.put("row", row.get("row").asInt());
        decision.put("decision", what);
        decision.put("because", because);
        return decision;
    }

    private record OfficeList(String mark, List<List<Object>> rows, List<String> names) {}

    /** A title, a unit, headings of two rows with merged cells, 30 works and a sum. */
    private OfficeList list() {
        var mark = newPlace();
        var rows = new ArrayList<List<Object>>();
        rows.add(Arrays.asList("丙丁市2026年重点建设项目表"));
        rows.add(Arrays.asList(null, null, null, null, null, "单位：万元"));
        rows.add(Arrays.asList("序号", "项目名称", "项目代码", "建设地点", "行业类别", "投资", null, "建设单位", "备注"));
        rows.add(Arrays.asList(null, null, null, null, null, "总投资", "本年度计划", null, null));
        var names = new ArrayList<String>();
        for (var i = 1; i <= 3; i++) {
            var p = newPlace();
            var q = newPlace();
            railway(p, q);
            names.add(p.charAt(0) + "" + q.charAt(0) + "铁路");
            rows.add(Arrays.asList(i, names.getLast(), null, "庚辛县", "铁路", 12500, 300, "铁路公司", null));
        }
        for (var i = 4; i <= 30; i++) {
            var name = newPlace() + mark + "水库";
            names.add(name);
            rows.add(Arrays.asList(i, name, null, places(i), "水利", 800.5 + i, 20, "水务局", i % 3 == 0 ? "续建" : "/"));
        }
        rows.add(Arrays.asList("合计", null, null, null, null, 99999, null, null, null));
        return new OfficeList(mark, rows, names);
    }

    /** The fifth has a wrong character. */
    private static String places(int i) {
        return i == 5 ? "庚幸县" : i % 2 == 0 ? "丙丁市庚辛县" : "子丑县";
    }

    private String railway(String p, String q) {
        var railway = project(p + "至" + q + "铁路");
        railway.put("regions", List.of("350121"));
        return registry.registered(railway).get("id").asString();
    }

    private long count(String mark) {
        return json(registry.get("/v1/projects?limit=100&q={q}", mark))
                .get("items")
                .size();
    }

    private static byte[] csv(String... rows) {
        return (HEADING + String.join("\r\n", rows)).getBytes(StandardCharsets.UTF_8);
    }
}
