package milepost.registry.imports;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.newPlace;
import static milepost.registry.imports.ImportClient.assertCounts;
import static milepost.registry.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Workbooks with several sheets, lines of JSON that are corrected, and whose imports are whose. */
@RegistryIT
class ImportFilesIT {

    private static final String KIND = "category=water-resources&region=360100";

    @Autowired
    RegistryClient anyone;

    ImportClient imports;

    @BeforeEach
    void office() {
        imports = new ImportClient(
                anyone.as(TestTokens.of(Role.REGISTRAR).regions("36").org("office-" + UUID.randomUUID())));
    }

    @Test
    void theSheetsThatAreNotReadAreNamedAndCanBeChosen() {
        var sheets = new LinkedHashMap<String, List<String>>();
        sheets.put(".草稿", List.of("名称", newPlace() + "水库"));
        sheets.put("续建", List.of("名称", newPlace() + "水库"));
        sheets.put("新建", List.of("名称", newPlace() + "水库", newPlace() + "水库"));
        var file = TestWorkbook.ofSheets(sheets);

        var first = imports.sent(file, KIND);
        var second = imports.sent(file, KIND + "&sheet=新建");
        var neither = imports.sent(file, KIND + "&sheet=.草稿");

        assertCounts(first, 1, 0, 0, 0, 0, 0);
        assertThat(first.get("sheet").asString()).isEqualTo("续建");
        assertThat(first.get("sheets")).extracting(JsonNode::asString).containsExactly("续建", "新建");
        assertCounts(second, 2, 0, 0, 0, 0, 0);
        assertThat(neither.at("/problem/code").asString()).isEqualTo("no-such-sheet");
        assertThat(neither.at("/problem/whatToDo").asString()).contains("续建, 新建");
    }

    @Test
    void linesOfJsonAreCorrectedAndSentAgain() {
        var p = newPlace();
        var q = newPlace();
        var known = imports.registry()
                .registered(RegistryClient.line(p + "至" + q + "铁路", "360100"))
                .get("id")
                .asString();
        var alike = "{\"nameZh\":\"%s%s铁路\",\"nature\":\"project\",\"category\":\"railway\",\"regions\":[\"360100\"]}"
                .formatted(p.charAt(0), q.charAt(0));
        var wrong = "{\"nameZh\":\"%s水库\",\"category\":\"dams\",\"regions\":[\"360100\"],\"nature\":\"project\"}"
                .formatted(newPlace());
        var done = imports.sent(lines(alike, wrong, "{no"), "");
        assertCounts(done, 0, 0, 0, 1, 2, 0);

        var errors = imports.read("/v1/imports/{id}/errors.ndjson", id(done))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(errors).contains(known, "{no", "whatIsWrong");
        var corrected = errors.replace("dams", "water-resources")
                .replaceFirst("\"decision\":\"\"", "\"decision\":\"link %s\"".formatted(known));
        var again = imports.sent(corrected.getBytes(StandardCharsets.UTF_8), "");
        assertCounts(again, 1, 1, 0, 0, 1, 0);
    }

    @Test
    void aTableHasNoLinesOfErrors() {
        var done = imports.sent(("名称\n" + newPlace() + "水库").getBytes(StandardCharsets.UTF_8), KIND);

        var problem = json(imports.read("/v1/imports/{id}/errors.ndjson", id(done))
                .expectStatus()
                .isNotFound());

        assertThat(problem.get("code").asString()).isEqualTo("import-has-no-lines");
    }

    @Test
    void aRowIsShownWithItsCells() {
        var name = newPlace() + "水库";

        var done = imports.sent(
                "名称,序号,地区\n%s,%s,360100\n".formatted(name, "7".repeat(400)).getBytes(StandardCharsets.UTF_8),
                "category=water-resources");

        assertThat(imports.rows(done, "registered").getFirst().get("cells"))
                .extracting(JsonNode::asString)
                .containsExactly(name, "7".repeat(300), "360100");
    }

    @Test
    void aPersonSeesNothingOfAnOrganisationOfTheSameName() {
        var name = "same-" + UUID.randomUUID();
        var office = anyone.as(TestTokens.of(Role.REGISTRAR).regions("36").org(name));
        var person =
                anyone.as(TestTokens.of(Role.REGISTRAR).regions("36").org(null).subject(name));
        var table = ("名称\n" + newPlace() + "水库").getBytes(StandardCharsets.UTF_8);

        var done = new ImportClient(office).sent(table, KIND);
        var own = new ImportClient(person).sent(table, KIND);

        new ImportClient(person)
                .read("/v1/imports/{id}", id(done))
                .expectStatus()
                .isNotFound();
        new ImportClient(office)
                .read("/v1/imports/{id}", id(own))
                .expectStatus()
                .isNotFound();
    }

    private static byte[] lines(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
