package milepost.registry.export;

import static milepost.registry.RegistryClient.citation;
import static milepost.registry.RegistryClient.json;
import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.web.value.TextValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@RegistryIT
class ExportProjectsIT {

    private static final int NAME = 1;

    @Autowired
    RegistryClient registry;

    /** Part of the name of each project of a test. */
    String mark;

    @BeforeEach
    void client() {
        mark = UUID.randomUUID().toString();
    }

    @Test
    void aRowHasWhatTheRegistryKnowsOfAProject() {
        var plan = registry.newPlan();
        var code =
                "2211-441900-04-02-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        var project = named("甲至乙铁路");
        project.put("nameEn", "A–B railway " + mark);
        project.put("aliases", List.of("甲乙铁路" + mark, "甲乙线" + mark));
        project.put("codes", List.of(code));
        project.put("corridor", Map.of("endpoints", List.of("甲", "乙"), "via", List.of("丙")));
        project.put("investment", "23390000000.00");
        project.put("responsibleOrg", "甲乙铁路公司");
        var id = registry.registered(project).get("id").asString();
        registry.cite(id, citation(plan, "甲至乙")).expectStatus().isCreated();

        var row = rows("q={q}&lang=zh", mark).getFirst();

        assertThat(row)
                .startsWith(
                        id,
                        "甲至乙铁路" + mark,
                        "A–B railway " + mark,
                        "甲乙铁路%s; 甲乙线%s".formatted(mark, mark),
                        code,
                        "项目",
                        "铁路",
                        "620100")
                .contains("甲—丙—乙", "谋划", "无里程碑", "测试规划 二（二） 加快建设", "23390000000.00", "甲乙铁路公司");
    }

    @ParameterizedTest
    @FieldSource("milepost.registry.RegistryClient#SORTS")
    void theRowsAreThoseOfTheListInItsOrder(String sort) {
        for (var place : List.of("丙", "甲", "乙")) {
            registry.registered(named(place));
        }
        var other = named("丁");
        other.put("category", "airport");
        registry.registered(other);

        var listed = json(registry.get("/v1/projects?q={q}&category=railway&sort={sort}", mark, sort))
                .get("items")
                .valueStream()
                .map(item -> item.get("nameZh").asString())
                .toList();

        assertThat(listed).hasSize(3);
        assertThat(rows("q={q}&category=railway&sort={sort}", mark, sort))
                .extracting(row -> row.get(NAME))
                .isEqualTo(listed);
    }

    @Test
    void allPagesOfTheListAreInIt() {
        var projects =
                IntStream.range(0, 501).mapToObj(n -> named("第" + n + "号")).toList();
        for (var part : List.of(projects.subList(0, 500), projects.subList(500, 501))) {
            registry.post("/v1/projects/batch")
                    .body(Map.of("projects", part))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        var names = rows("q={q}", mark).stream().map(row -> row.get(NAME)).toList();

        assertThat(names).hasSize(501).doesNotHaveDuplicates();
    }

    @Test
    void aNameIsNoFormula() {
        registry.registered(named("=合计"));

        assertThat(rows("q={q}", mark))
                .singleElement()
                .satisfies(row -> assertThat(row.get(NAME)).isEqualTo("'=合计" + mark));
    }

    @Test
    void spreadsheetProgramsReadItAsUtf8InTheLanguageOfTheReader() {
        registry.registered(named("甲"));

        var table = registry.http()
                .get()
                .uri("/v1/exports/projects.csv?q={q}", mark)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"projects-" + today() + ".csv\"")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(table).startsWith("\uFEFFproject id,name,name in English,").contains(",conceived,no milestones,");
    }

    @ParameterizedTest
    @CsvSource({
        "projects.csv, sort=size", "projects.csv, sort=relevance", "projects.csv, plan=none", "projects.csv, region=x",
        "projects.csv, lang=fr", "projects.csv, limit=1", "projects.xlsx, sort=size", "projects.xlsx, lang=fr",
        "projects.ndjson, plan=none", "projects.ndjson, lang=zh", "oc4ids.json, sort=size", "oc4ids.json, lang=fr"
    })
    void aWrongRequestIsAnsweredWithAProblem(String file, String query) {
        registry.get("/v1/exports/" + file + "?" + query)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static String today() {
        return LocalDate.now(TextValues.ZONE).toString();
    }

    private Map<String, Object> named(String name) {
        return project(name + mark);
    }

    /** Returns the cells of the rows; no cell has a comma in it. */
    private List<List<String>> rows(String query, Object... values) {
        var table = registry.get("/v1/exports/projects.csv?" + query, values)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Arrays.stream(table.split("\r\n"))
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
