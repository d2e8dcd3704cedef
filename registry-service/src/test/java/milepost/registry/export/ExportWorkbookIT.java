package milepost.registry.export;

import static milepost.registry.RegistryClient.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import milepost.registry.RegistryClient;
import milepost.registry.RegistryIT;
import milepost.registry.region.KnownRegions;
import milepost.web.Page;
import milepost.web.ProblemException;
import milepost.web.value.TextValues;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** What another program reads from an exported workbook. */
@RegistryIT
class ExportWorkbookIT {

    private static final int CODES = 4;
    private static final int INVESTMENT = 19;
    private static final int REGISTERED = 22;

    @Autowired
    RegistryClient registry;

    @Autowired
    KnownRegions regions;

    String mark = UUID.randomUUID().toString();

    @Test
    void aCellHasTheValueOfTheProject() throws IOException {
        var named = project("=1+1&<>\"𠮷🚄" + mark);
        named.put("codes", List.of("2211-441900-04-02-%06d".formatted(mark.hashCode() & 0x7FFFF)));
        named.put("investment", "23390000000.25");
        var registered = registry.registered(named);

        var row = rows("lang=en", 1).get(1);

        assertThat(row.getCell(0).asString()).isEqualTo(registered.get("id").asString());
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(1).asString()).isEqualTo(named.get("nameZh"));
        assertThat(row.getCell(CODES).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(CODES).asString()).isEqualTo(((List<?>) named.get("codes")).getFirst());
        assertThat(row.getCell(INVESTMENT).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(INVESTMENT).asNumber()).isEqualByComparingTo(new BigDecimal("23390000000.25"));
        assertThat(row.getCell(REGISTERED).asDate())
                .isCloseTo(
                        LocalDateTime.ofInstant(
                                Instant.parse(registered.get("recordedAt").asString()), TextValues.ZONE),
                        within(1, ChronoUnit.SECONDS));
    }

    @Test
    void headingsAreInTheLanguageOfTheReader() throws IOException {
        registry.registered(project("甲" + mark));

        assertThat(rows("lang=zh", 1).getFirst().getCell(1).asString()).isEqualTo("名称");
        assertThat(rows("lang=en", 1).getFirst().getCell(1).asString()).isEqualTo("name");
    }

    @Test
    void nothingIsWrittenIfOnlyTheHeadersAreAskedFor() {
        var response = registry.http()
                .method(HttpMethod.HEAD)
                .uri("/v1/exports/projects.xlsx?q={q}", mark)
                .exchange();

        response.expectStatus().isOk().expectHeader().valueMatches(HttpHeaders.CONTENT_DISPOSITION, ".*\\.xlsx\"");
        response.expectHeader().contentType(ProjectWorkbook.TYPE).expectBody().isEmpty();
    }

    @Test
    void aListThatIsTooLongForASheetIsRefused() {
        var fits = new Snapshot(
                regions.named(), new Page<>(List.of(), null), _ -> null, most -> 1_048_575 > most, () -> false);
        var tooLong = new Snapshot(
                regions.named(), new Page<>(List.of(), null), _ -> null, most -> 1_048_576 > most, () -> false);

        ProjectWorkbook.requireFits(fits);
        assertThatThrownBy(() -> ProjectWorkbook.requireFits(tooLong)).isInstanceOf(ProblemException.class);
    }

    private List<Row> rows(String query, int projects) throws IOException {
        var file = registry.get("/v1/exports/projects.xlsx?q={q}&" + query, mark)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(ProjectWorkbook.TYPE)
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(projects + 1);
            return rows;
        }
    }
}
