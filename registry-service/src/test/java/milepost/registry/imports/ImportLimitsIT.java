package milepost.registry.imports;

import static milepost.registry.RegistryClient.json;
import static milepost.registry.imports.ImportClient.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.registry.imports.reading.ReadingLimits;
import milepost.web.test.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Files that cannot be imported are answered with what is wrong and what to do. */
@RegistryIT
class ImportLimitsIT {

    @Autowired
    RegistryClient anyone;

    @LocalServerPort
    int port;

    ImportClient imports;

    @BeforeEach
    void office() {
        imports = new ImportClient(
                anyone.as(TestTokens.of(Role.REGISTRAR).regions("36").org("office-" + UUID.randomUUID())));
    }

    @Test
    void anOldOrEncryptedWorkbookIsToBeSavedAgain() {
        var problem = json(imports.send(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "name=a.xls")
                .expectStatus()
                .isEqualTo(415));

        assertThat(problem.get("code").asString()).isEqualTo("import-old-or-encrypted-workbook");
        assertThat(problem.get("detail").asString()).contains(".xlsx");
    }

    @Test
    void whatIsNoFileOfAListIsRefused() {
        imports.send("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "name=a.pdf")
                .expectStatus()
                .isEqualTo(415);
        imports.send(new byte[0], "name=a.csv").expectStatus().isBadRequest();
    }

    @Test
    void aFileThatSaysItIsTooLargeIsNotRead() {
        var headers = Map.of(
                HttpHeaders.AUTHORIZATION, imports.registry().token().bearer(),
                HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE,
                HttpHeaders.CONTENT_LENGTH, String.valueOf(201L * 1024 * 1024));

        var answer = new RawHttp(port).send("POST", "/v1/imports", headers, new byte[] {1});

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("maxBytes").asLong()).isEqualTo(200L * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                项目名称,地区\\n"甲,360100 | quote-not-closed | 引号
                甲,乙\\n丙,丁 | no-headings | 表头
                """)
    void aTableThatCannotBeReadSaysWhy(String table, String code, String words) {
        var failed = imports.sent(table.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), "");

        assertThat(failed.get("state").asString()).isEqualTo("failed");
        assertThat(failed.at("/problem/code").asString()).isEqualTo(code);
        assertThat(failed.at("/problem/whatIsWrong").asString()).contains(words);
        assertThat(failed.at("/problem/whatToDo").asString()).isNotEmpty();
    }

    @Test
    void aWorkbookThatUnpacksIntoTooMuchIsRefusedAndTheNextOneIsImported() {
        var bomb = "<worksheet><sheetData>" + " ".repeat(20_000_000) + "</sheetData></worksheet>";

        var failed = imports.sent(TestWorkbook.withSheet(bomb, List.of()), "");
        var next = imports.sent(
                TestWorkbook.of(
                        List.of(List.of("名称", "地区", "类别"), List.of("😀𠀀" + UUID.randomUUID() + "水库", "360100", "水利"))),
                "");

        assertThat(failed.at("/problem/code").asString()).isEqualTo("workbook-too-large");
        assertCounts(next, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void aListOfMoreThanAMillionRowsIsRefusedAndTheNextOneIsImported() {
        var table = "名称\n" + "甲水库\n".repeat(ReadingLimits.ROWS + 1);

        var sent = imports.sent(table.getBytes(StandardCharsets.UTF_8), "region=360100");
        var failed = await().atMost(Duration.ofMinutes(5))
                .until(
                        () -> json(imports.read("/v1/imports/{id}", ImportClient.id(sent))),
                        of -> !of.get("state").asString().equals("reading"));
        var next =
                imports.sent(("名称\n测试" + UUID.randomUUID() + "水库").getBytes(StandardCharsets.UTF_8), "region=360100");

        assertThat(failed.at("/problem/code").asString()).isEqualTo("too-many-rows");
        assertThat(failed.at("/counts/registered").asInt()).isZero();
        assertCounts(next, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void whatHoldsForAllRowsIsGivenOnce() {
        var table = "名称\n" + "测试" + UUID.randomUUID();

        var done =
                imports.sent(table.getBytes(StandardCharsets.UTF_8), "category=railway&region=360100&nature=programme");

        var project = json(anyone.get(
                "/v1/projects/{id}",
                imports.rows(done, "registered").getFirst().get("project").asString()));
        assertThat(project.get("category").asString()).isEqualTo("railway");
        assertThat(project.get("nature").asString()).isEqualTo("programme");
        assertThat(project.at("/regions/0").asString()).isEqualTo("360100");
    }
}
