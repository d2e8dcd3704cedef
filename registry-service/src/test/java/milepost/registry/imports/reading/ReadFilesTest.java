package milepost.registry.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import milepost.registry.imports.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aTableHasOneOfThreeSeparators(String separator) throws IOException {
        var rows = csv("名称%1$s地区\r\n\"甲 \"\"乙\"\"%1$s丙\"%1$s\"丁\n戊\"\n\n己%1$s\n".formatted(separator));

        assertThat(rows)
                .containsExactly(
                        new SheetRow(1, List.of("名称", "地区")),
                        new SheetRow(2, List.of("甲 \"乙\"" + separator + "丙", "丁\n戊")),
                        new SheetRow(4, List.of("己", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                a,"b | quote-not-closed
                a,"b"c,d | text-after-quote
                """)
    void brokenQuotesAreFoundInTheirRow(String row, String code) {
        assertThatThrownBy(() -> csv("x,y\n" + row + "\nz,z\n"))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.args().getFirst()).isEqualTo(2);
                });
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> csv("a".repeat(10_001))).hasMessageContaining("cell-too-long");
        assertThatThrownBy(() -> csv("a,".repeat(10_000) + "a")).hasMessageContaining("too-many-columns");
        assertThatThrownBy(() -> csv("\"" + "a\n".repeat(10_000))).hasMessageContaining("quote-not-closed");
    }

    @Test
    void theEncodingIsToldByTheBytes() {
        assertThat(encoding("名称😀".getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(encoding("名称".getBytes(Charset.forName("GB18030")))).isEqualTo(Charset.forName("GB18030"));
        assertThat(encoding("名".getBytes(StandardCharsets.UTF_16))).isEqualTo(StandardCharsets.UTF_16);
        assertThat(encoding(Arrays.copyOf("称".getBytes(StandardCharsets.UTF_8), 2)))
                .isEqualTo(Charset.forName("GB18030"));
    }

    @Test
    void formatsAreToldByTheBeginning() {
        assertThat(FileFormat.ofFile("\uFEFF {\"nameZh\"".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileFormat.NDJSON);
        assertThat(FileFormat.ofFile(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo(FileFormat.XLSX);
        assertThatThrownBy(() -> FileFormat.ofFile(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .hasMessageContaining("old-or-encrypted-workbook");
        assertThatThrownBy(() -> FileFormat.ofFile("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("unknown-format");
    }

    @Test
    void aWorkbookHasTextsNumbersDatesAndComputedValues() throws IOException {
        var sheet = """
                <worksheet><sheetData>
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>0.30000000000000004</v></c>
                <c r="D2" s="1"><v>46063</v></c><c r="E2" t="str"><f>A1&amp;"x"</f><v>甲x</v></c>
                <c r="F2" t="inlineStr"><is><r><t>乙</t></r><rPh><t>yi</t></rPh><r><t>丙</t></r></is></c>
                <c r="G2"><v>1.25E5</v></c></row>
                </sheetData></worksheet>""";

        var rows = xlsx(TestWorkbook.withSheet(sheet, List.of("名称")));

        assertThat(rows).containsExactly(new SheetRow(2, List.of("名称", "", "0.3", "2026-02-10", "甲x", "乙丙", "125000")));
    }

    @Test
    void dangerousWorkbooksAreRefused() {
        var doctype =
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        var bomb = "<worksheet><sheetData>" + " ".repeat(30_000_000) + "</sheetData></worksheet>";
        var wide = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>";

        assertThatThrownBy(() -> xlsx(TestWorkbook.withSheet(doctype, List.of())))
                .hasMessageContaining("document-type-in-workbook");
        assertThatThrownBy(() -> xlsx(TestWorkbook.withSheet(bomb, List.of())))
                .hasMessageContaining("workbook-too-large");
        assertThatThrownBy(() -> xlsx(TestWorkbook.withSheet(wide, List.of())))
                .hasMessageContaining("too-many-columns");
        assertThatThrownBy(() -> xlsx(new byte[] {'P', 'K', 3, 4, 1, 2})).hasMessageContaining("broken-workbook");
    }

    private static List<SheetRow> csv(String text) throws IOException {
        return all(FileFormat.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SheetRow> xlsx(byte[] file) throws IOException {
        return all(FileFormat.XLSX, file);
    }

    private static List<SheetRow> all(FileFormat format, byte[] file) throws IOException {
        var all = new ArrayList<SheetRow>();
        try (var rows = TableFile.rows(format, StandardCharsets.UTF_8, new ByteArrayInputStream(file), null)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    private static Charset encoding(byte[] bytes) {
        var encoding = new TextEncoding();
        for (var one : bytes.length > 2
                ? new byte[][] {Arrays.copyOf(bytes, 2), Arrays.copyOfRange(bytes, 2, bytes.length)}
                : new byte[][] {bytes}) {
            encoding.pass(one);
        }
        return encoding.end();
    }
}
