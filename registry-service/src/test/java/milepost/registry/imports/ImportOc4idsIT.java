package milepost.registry.imports;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.imports.ImportClient.assertCounts;
import static milepost.registry.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.messaging.EventIds;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.registry.oc4ids.WholeProject;
import milepost.registry.vocabulary.ProjectCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Packages of OC4IDS become projects; what is not taken is named row by row, and the registry's own come back as they were. */
@RegistryIT
class ImportOc4idsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PREFIX = "oc4ids-unregistered-";

    @Autowired
    RegistryClient anyone;

    ImportClient imports;

    @BeforeEach
    void office() {
        TestRegions.define(anyone);
        imports = new ImportClient(anyone.as(TestTokens.of(Role.REGISTRAR)
                .regions(TestRegions.own().toArray(String[]::new))
                .org("office-" + UUID.randomUUID())));
    }

    @Test
    void aPackageOfAnotherPublisherBecomesProjectsAndSaysTheSameTheSecondTime() {
        var one = road();
        var other = project("other", newPlace() + "水库");
        other.set("sector", JSON.createArrayNode().add("waterAndWaste"));
        other.set(
                "locations",
                JSON.readTree(
                        "[{\"id\":\"350200\",\"gazetteer\":{\"scheme\":\"GB-T-2260\",\"identifiers\":[\"350200\"]}}]"));
        var file = packaged(one, other);

        var looked = imports.sent(file, "dryRun=true&name=p.json");
        var done = imports.run(looked);
        var again = imports.sent(file, "name=p.json");

        assertThat(done.get("format").asString()).isEqualTo("oc4ids");
        assertCounts(looked, 2, 0, 0, 0, 0, 0);
        assertCounts(done, 2, 0, 0, 0, 0, 0);
        assertCounts(again, 0, 0, 2, 0, 0, 0);
        var row = imports.rows(done, "registered").getFirst();
        assertThat(row.get("name").asString()).isEqualTo(one.get("title").asString());
        assertThat(codes(row))
                .contains(
                        "id: id-not-kept",
                        "status: renamed-code",
                        "status: stage-not-taken",
                        "additionalClassifications[]: nature-assumed",
                        "additionalClassifications[]: classification-not-taken",
                        "sector: category-from-sector",
                        "sector: unknown-code",
                        "identifiers[]: identifier-not-taken",
                        "identifiers[]: code-check-digit",
                        "parties[]: parties-not-taken",
                        "publicAuthority.id: not-taken",
                        "locations[]: region-from-name",
                        "locations[].geometry: geometry-not-taken",
                        "locations[].geometry.coordinates: axes-swapped",
                        "budget.finance: not-taken",
                        "contractingProcesses: not-taken",
                        "milestones: not-taken-progress",
                        "policyAlignment: not-taken-plan",
                        "relatedProjects[]: relation-not-taken",
                        "purpose: not-taken",
                        "myExtension: not-taken");
        assertThat(row.get("problems").valueStream()).allSatisfy(problem -> {
            assertThat(problem.get("warning").asBoolean()).isTrue();
            assertThat(problem.get("whatIsWrong").asString())
                    .isNotEqualTo(problem.get("code").asString())
                    .isNotEmpty();
            assertThat(problem.get("whatToDo").asString()).isNotEmpty();
        });
        assertThat(codes(imports.rows(again, "same").getLast())).contains(": package-not-taken");
        var project = json(anyone.get("/v1/projects/{id}", row.get("project").asString()));
        assertThat(project.get("category").asString()).isEqualTo("highway");
        assertThat(project.get("nature").asString()).isEqualTo("project");
        assertThat(project.get("regions")).extracting(JsonNode::asString).containsExactly("350100");
        assertThat(project.get("investment").asString()).isEqualTo("40000000.50");
        assertThat(project.get("responsibleOrg").asString()).isEqualTo("甲乙公路局");
        assertThat(project.get("descriptionZh").asString()).isEqualTo("改建 12 公里");
        assertThat(project.get("codes")).hasSize(1);
    }

    @Test
    void everyMemberOfTheSchemaIsTakenOrNamed() {
        var whole = WholeProject.make();
        var name = newPlace() + "公路";
        whole.put("title", name);

        var done = imports.sent(packaged(whole), "region=350100");

        assertCounts(done, 1, 0, 0, 0, 0, 0);
        var row = imports.rows(done, "registered").getFirst();
        var named = row.get("problems")
                .valueStream()
                .map(problem -> problem.get("column").asString())
                .toList();
        var taken =
                List.of("title", "description", "updated", "publicAuthority.name", "parties[].id", "parties[].name");
        assertThat(WholeProject.paths(whole))
                .allSatisfy(path -> assertThat(taken.contains(path)
                                || named.stream().anyMatch(member -> !member.isEmpty() && path.startsWith(member)))
                        .as("%s of %s", path, named)
                        .isTrue());
    }

    @Test
    void ofTwoVersionsOfAProjectTheOneThatWasUpdatedLastCounts() {
        var name = newPlace() + "公路";
        var id = "oc4ids-abc123-" + UUID.randomUUID();
        var lines = Stream.of("2024-05-01T00:00:00+08:00", "2024-04-30T17:00:00Z", "2024-04-30", "never")
                .map(updated -> {
                    var version = project("v", name)
                            .put("id", id)
                            .put("updated", updated)
                            .put("description", updated);
                    return version.toString();
                })
                .toList();

        var done = imports.sent(bytes(String.join("\n", lines)), "region=350100");

        assertCounts(done, 1, 0, 0, 0, 0, 3);
        var counted = imports.rows(done, "registered").getFirst();
        assertThat(counted.get("row").asInt()).isEqualTo(2);
        assertThat(imports.rows(done, "skipped")).allSatisfy(row -> {
            assertThat(codes(row)).containsExactly("id: newer-version");
            assertThat(row.at("/problems/0/whatIsWrong").asString()).contains("2");
        });
        assertCounts(imports.sent(bytes(String.join("\n", lines)), "region=350100"), 0, 0, 1, 0, 0, 3);
    }

    @Test
    void whatTheRegistryExportsComesBackAsItWasInAnEmptyOne() {
        var places = Map.of("甲", newPlace(), "乙", newPlace(), "丙", newPlace());
        var code = newCode();
        var whole = registered("甲至乙铁路", places, Map.of("nature", "programme", "nameEn", "A–B " + UUID.randomUUID()));
        var part = registered(
                "甲站房",
                places,
                Map.of(
                        "partOf",
                        whole,
                        "category",
                        "urban-rural",
                        "regions",
                        List.of("350102", "350202"),
                        "codes",
                        List.of(code),
                        "investment",
                        "12345678901234567.89"));
        var alike = registered(
                "甲乙铁路",
                places,
                Map.of(
                        "distinctFrom",
                        List.of(Map.of("id", whole, "reason", "货运专线")),
                        "responsibleOrg",
                        "铁路局",
                        "descriptionZh",
                        "说明\n两行 😀",
                        "aliases",
                        List.of(places.get("甲") + "线"),
                        "corridor",
                        Map.of(
                                "endpoints",
                                List.of(places.get("甲"), places.get("乙")),
                                "via",
                                List.of(places.get("丙")))));
        var twin = registered(
                "甲乙铁路",
                places,
                Map.of(
                        "distinctFrom",
                        List.of(Map.of("id", whole, "reason", "客运专线"), Map.of("id", alike, "reason", "二期"))));
        anyone.cite(UUID.fromString(part), citation(anyone.newPlan(), "站房"))
                .expectStatus()
                .isCreated();
        var exported = exported(places.get("甲"));
        // As if another registry had it: other ids, in the same order since lists of them are sorted, and other places.
        var text = exported.toString();
        for (var id : List.of(whole, part, alike, twin)) {
            text = text.replace(id, EventIds.next().toString());
        }
        for (var place : places.values()) {
            text = text.replace(place, newPlace());
        }
        text = text.replace(code, newCode());
        var elsewhere = JSON.readTree(text);

        var looked = imports.sent(bytes(text), "dryRun=true");
        var done = imports.run(looked);

        assertCounts(looked, 4, 0, 0, 0, 0, 0);
        assertCounts(done, 4, 0, 0, 0, 0, 0);
        var back =
                exported(elsewhere.at("/projects/0/milepost/nameZh").asString().substring(0, 2));
        assertThat(comparable(back)).containsExactlyInAnyOrderElementsOf(comparable(elsewhere));
        assertCounts(imports.sent(bytes(text), ""), 0, 0, 4, 0, 0, 0);
        assertCounts(imports.sent(bytes(back.toString()), ""), 0, 0, 4, 0, 0, 0);
    }

    @Test
    void anIdIsKeptOnlyIfItIsTheSitesOwnAndFree() {
        var free = UUID.randomUUID();
        var known = registered("甲水库", Map.of("甲", newPlace()), Map.of());
        var kept = project("x", newPlace() + "水库").put("id", PREFIX + free);
        kept.set("identifiers", JSON.readTree("[{\"id\":\"%s\",\"scheme\":\"milepost\"}]".formatted(free)));
        var linked = project("x", newPlace() + "水库").put("id", PREFIX + known);
        var foreign = project("x", newPlace() + "水库").put("id", "oc4ids-foreign-" + UUID.randomUUID());
        var differ = kept.deepCopy().put("id", PREFIX + UUID.randomUUID()).put("title", newPlace() + "水库");

        var done = imports.sent(packaged(kept, linked, foreign, differ), "region=350100");

        assertCounts(done, 3, 1, 0, 0, 0, 0);
        var rows = imports.rows(done, "registered");
        assertThat(rows.getFirst().get("project").asString()).isEqualTo(free.toString());
        assertThat(codes(rows.getFirst())).doesNotContain("id: id-not-kept");
        assertThat(codes(rows.get(1))).contains("id: id-not-kept");
        assertThat(codes(rows.get(2))).contains("identifiers[]: ids-differ");
        assertThat(imports.rows(done, "amended").getFirst().get("project").asString())
                .isEqualTo(known);
    }

    @Test
    void whatIsWrongIsCorrectedInTheLinesOfErrors() {
        var wrong = project("x", newPlace() + "水库");
        var right = project("y", newPlace() + "水库");
        right.set("locations", JSON.readTree("[{\"id\":\"1\",\"address\":{\"region\":\"甲乙省\",\"locality\":\"丙丁市\"}}]"));

        var done = imports.sent(bytes(wrong + "\n" + right + "\n[]"), "");

        assertCounts(done, 1, 0, 0, 0, 2, 0);
        assertThat(imports.errors(done)).contains("没有填写地区", "应为一个 JSON 对象", "未作为项目编号保留");
        var errors = imports.read("/v1/imports/{id}/errors.ndjson", id(done))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        var corrected =
                errors.lines().findFirst().orElseThrow().replaceFirst("\"decision\":\"\"", "\"decision\":\"跳过\"");
        assertCounts(imports.sent(bytes(errors.lines().findFirst().orElseThrow()), "region=350100"), 1, 0, 0, 0, 0, 0);
        assertCounts(imports.sent(bytes(corrected), "region=350100"), 0, 0, 0, 0, 0, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"uri":"u","projects":[{"id":"a","title":"b" | broken-json | 第 1 行 | line 1
            {"uri":"u","projects":[]} | no-projects | 没有项目 | no projects
            """)
    void aFileThatCannotBeReadSaysWhyInBothLanguages(String file, String code, String zh, String en) {
        var failed = imports.sent(bytes(file), "");

        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.at("/problem/code").asString()).isEqualTo(code);
        assertThat(failed.at("/problem/whatIsWrong").asString()).contains(zh);
        var english = json(anyone.http()
                .get()
                .uri("/v1/imports/{id}", id(failed))
                .header(HttpHeaders.AUTHORIZATION, imports.registry().token().bearer())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange());
        assertThat(english.at("/problem/whatIsWrong").asString()).contains(en);
        assertThat(english.at("/problem/whatToDo").asString()).isNotEmpty();
    }

    private String registered(String name, Map<String, String> places, Map<String, Object> more) {
        var named = name;
        for (var place : places.entrySet()) {
            named = named.replace(place.getKey(), place.getValue());
        }
        var project = RegistryClient.line(named, "350100");
        project.putAll(more);
        return anyone.registered(project).get("id").asString();
    }

    private JsonNode exported(String place) {
        return json(anyone.get("/v1/exports/oc4ids.json?q={q}&sort=-registered", place)
                .expectStatus()
                .isOk());
    }

    /** Returns the projects without what other imports and services record, in any order. */
    private static List<JsonNode> comparable(JsonNode packaged) {
        var projects = new ArrayList<JsonNode>();
        packaged.get("projects")
                .valueStream()
                .map(project -> ((ObjectNode) project).deepCopy())
                .forEach(project -> projects.add(project.without(List.of("updated", "policyAlignment"))));
        return projects;
    }

    /** Returns a code whose check digit is wrong, so that it tells no project by itself. */
    private static String newCode() {
        return Stream.generate(() -> "2211-441900-04-02-%06d"
                        .formatted(ThreadLocalRandom.current().nextInt(1_000_000)))
                .filter(code -> !ProjectCode.isChecked(code))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode project(String id, String title) {
        return JSON.createObjectNode()
                .put("id", "oc4ids-abc123-" + id + UUID.randomUUID())
                .put("title", title);
    }

    private static ObjectNode road() {
        var text = """
                {"updated":"2024-01-02T03:04:05Z","language":"zh","description":"改建 12 公里","status":"completed",
                "type":"rehabilitation","sector":["transport","transport.road","transport.space"],"purpose":"p",
                "identifiers":[{"id":"M75","scheme":"internal"},{"id":"%s","scheme":"CN-TZXM"}],
                "additionalClassifications":[{"scheme":"COFOG","id":"04.5.1","description":"Road transport"}],
                "publicAuthority":{"id":"GB-1","name":"甲乙公路局"},
                "parties":[{"id":"GB-1","name":"甲乙公路局","roles":["publicAuthority","buyer"]},{"id":"2","name":"丙公司"}],
                "budget":{"amount":{"amount":40000000.5,"currency":"CNY"},"finance":[{"id":"1"}]},
                "locations":[{"id":"001","description":"起点","address":{"region":"甲乙省","locality":"丙丁市"},
                "geometry":{"type":"LineString","coordinates":[[26.1,119.3],[26.2,119.4]]}}],
                "relatedProjects":[{"id":"1","scheme":"oc4ids","identifier":"oc4ids-x-y","relationship":"construction"}],
                "milestones":[{"id":"1","title":"m"}],"policyAlignment":{"policies":["SDG"]},
                "contractingProcesses":[{"id":"c"}],"myExtension":{"a":1}}
                """.formatted(newCode());
        var road = project("road", newPlace() + "公路");
        road.setAll((ObjectNode) JSON.readTree(text));
        return road;
    }

    private static byte[] packaged(ObjectNode... projects) {
        var file = JSON.createObjectNode().put("uri", "https://example.org/p").put("version", "0.9");
        file.set("projects", JSON.valueToTree(List.of(projects)));
        file.set("publisher", JSON.createObjectNode().put("name", "n"));
        return bytes(file.toString());
    }

    private static List<String> codes(JsonNode row) {
        return row.get("problems")
                .valueStream()
                .map(problem -> problem.get("column").asString() + ": "
                        + problem.get("code").asString())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
