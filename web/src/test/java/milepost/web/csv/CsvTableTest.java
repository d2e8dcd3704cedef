package milepost.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import milepost.web.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvTableTest {

    private static final List<CsvColumn<Thing>> COLUMNS = List.of(
            CsvColumn.text("名称", "name", Thing::name),
            CsvColumn.plain("偏差", "slip", Thing::slip),
            CsvColumn.words("新", "new", (thing, language) -> language.word(thing.name() == null)));

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    record Thing(String name, Integer slip) {}

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "＝1+2", "＋1", "－1", "＠SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aTextThatASpreadsheetWouldReadAsAFormulaIsPrefixed(String text) {
        assertThat(CsvCells.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "兰新高铁", "a=b", "1-2", "'=1", " =1"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(CsvCells.text(text)).isEqualTo(text);
    }

    @Test
    void aTableIsAFileInUtf8WithAByteOrderMark() throws IOException {
        var table = CsvTable.begin("things", COLUMNS, CsvLanguage.BOTH, response);
        table.add(new Thing("兰新高铁", 3));
        table.finish();

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF名称 name,偏差 slip,新 new\r\n兰新高铁,3,否 no\r\n");
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"things.csv\"");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void headingsAndWordsAreInTheLanguageOfTheReader() throws IOException {
        assertThat(rows(CsvLanguage.ZH)).containsExactly("\uFEFF名称,偏差,新", ",,是");
        assertThat(rows(CsvLanguage.EN)).containsExactly("\uFEFFname,slip,new", ",,yes");
        assertThat(rows(CsvLanguage.CODES)).containsExactly("\uFEFF名称 name,偏差 slip,新 new", ",,true");
    }

    @Test
    void whatUsersWriteIsQuotedAndGuardedAndNumbersAreNot() throws IOException {
        var table = CsvTable.begin("things", COLUMNS, CsvLanguage.EN, response);
        table.add(new Thing("=HYPERLINK(\"x\")", -4));
        table.finish();

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .endsWith("\r\n\"'=HYPERLINK(\"\"x\"\")\",-4,no\r\n");
    }

    @Test
    void allPagesAreWritten() throws IOException {
        var following = Map.of("b", page("二", "c"), "c", page("三", null));

        var table = CsvTable.begin("things", COLUMNS, CsvLanguage.EN, response);
        table.addAll(page("一", "b"), following::get);
        table.finish();

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .endsWith("new\r\n一,1,no\r\n二,1,no\r\n三,1,no\r\n");
    }

    private static Page<Thing> page(String name, String next) {
        return new Page<>(List.of(new Thing(name, 1)), next);
    }

    private static String[] rows(CsvLanguage language) throws IOException {
        var response = new MockHttpServletResponse();
        var table = CsvTable.begin("things", COLUMNS, language, response);
        table.add(new Thing(null, null));
        table.finish();
        return response.getContentAsString(StandardCharsets.UTF_8).split("\r\n");
    }
}
