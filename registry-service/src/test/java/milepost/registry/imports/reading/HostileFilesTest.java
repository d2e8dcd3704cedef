package milepost.registry.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import milepost.registry.imports.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to do harm are refused before they take much memory. */
class HostileFilesTest {

    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String TAIL = "</sheetData></worksheet>";
    private static final int LONG = 60_000_000;
    private static final long LITTLE = 40_000_000;

    static Stream<String> longTexts() {
        return Stream.of(
                "<c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is></c>",
                "<c r=\"A1\"><v>%s</v></c>",
                "<c r=\"A1\" t=\"str\"><v><![CDATA[--> %s]]></v></c>",
                "<!--]]> ?> > %s-->",
                "<c r='>\"%s'/>",
                "<?x --> ]]> > %s?>");
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void aTextThatUnpacksIntoMegabytesIsNeverInMemoryAsAWhole(String cell) {
        var file = sheet("<row r=\"1\">" + cell.formatted("1".repeat(LONG)) + "</row>");

        var before = allocated();
        assertThatThrownBy(() -> read(FileFormat.XLSX, file)).isInstanceOf(UnreadableFileException.class);

        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    @Test
    void commentsSectionsAndSignsInQuotationMarksAreRead() throws IOException {
        var rows = "<!-- a > b --><row r=\"1\"><c r=\"A1\" t='str' note='>\"'><?x >?><v><![CDATA[甲]]>乙</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>丙</v></c></row>";

        assertThat(read(FileFormat.XLSX, sheet(rows))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ1", "ZZZZZZ1", "1"})
    void aCellFarToTheRightIsRefusedOrReadWithoutThoseBeforeIt(String place) throws IOException {
        var file = sheet("<row r=\"1\"><c r=\"%s\"><v>1</v></c></row>".formatted(place));

        if (place.startsWith("Z")) {
            assertThatThrownBy(() -> read(FileFormat.XLSX, file)).hasMessageContaining("too-many-columns");
        } else {
            assertThat(read(FileFormat.XLSX, file)).isEqualTo(1);
        }
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + HEAD
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>" + TAIL;

        assertThatThrownBy(() -> read(FileFormat.XLSX, TestWorkbook.withSheet(laughs, List.of())))
                .hasMessageContaining("document-type-in-workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"5\"/><row r=\"5\"/>", "<row r=\"x\"/>", "<row r=\"-1\"/>"})
    void rowsThatDoNotFollowEachOtherAreRefused(String rows) {
        assertThatThrownBy(() -> read(FileFormat.XLSX, sheet(rows))).hasMessageContaining("broken-workbook");
    }

    @Test
    void signsOfAllPlanesAndFormulasAreTexts() throws IOException {
        var table = "\uFEFF名称,说明\r\n𠀀𪚥工程😀,=HYPERLINK(\"\"x\"\")\r\n";

        try (var rows = TableFile.rows(FileFormat.CSV, StandardCharsets.UTF_8, stream(table), null)) {
            assertThat(rows.next()).isEqualTo(new SheetRow(1, List.of("名称", "说明")));
            assertThat(rows.next()).isEqualTo(new SheetRow(2, List.of("𠀀𪚥工程😀", "=HYPERLINK(\"\"x\"\")")));
        }
    }

    private static byte[] sheet(String rows) {
        return TestWorkbook.withSheet(HEAD + rows + TAIL, List.of());
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a file to its end and returns how many rows it has. */
    private static int read(FileFormat format, byte[] file) throws IOException {
        var count = 0;
        try (var rows = TableFile.rows(format, StandardCharsets.UTF_8, new ByteArrayInputStream(file), null)) {
            while (rows.next() != null) {
                count++;
            }
        }
        return count;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
