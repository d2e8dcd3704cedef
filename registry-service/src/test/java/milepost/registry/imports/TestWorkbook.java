package milepost.registry.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as spreadsheet programs write them. Texts are shared; numbers are numbers. */
public final class TestWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private TestWorkbook() {}

    /** @param rows null for empty cells */
    public static byte[] of(List<? extends List<?>> rows) {
        var texts = new ArrayList<String>();
        var sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (var i = 0; i < rows.size(); i++) {
            sheet.append("<row r=\"%d\">".formatted(i + 1));
            for (var column = 0; column < rows.get(i).size(); column++) {
                var place = Character.toString('A' + column) + (i + 1);
                var cell = rows.get(i).get(column);
                if (cell instanceof Number) {
                    sheet.append("<c r=\"%s\"><v>%s</v></c>".formatted(place, cell));
                } else if (cell != null) {
                    texts.add(cell.toString());
                    sheet.append("<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(place, texts.size() - 1));
                }
            }
            sheet.append("</row>");
        }
        return withSheet(sheet.append("</sheetData></worksheet>").toString(), texts);
    }

    /** A workbook of sheets with one column each, by their names; a name that begins with a dot is that of a hidden one. */
    public static byte[] ofSheets(Map<String, List<String>> sheets) {
        var parts = new LinkedHashMap<String, String>();
        var book = new StringBuilder("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, RELATIONS));
        var relations = new StringBuilder("<Relationships>");
        sheets.forEach((name, cells) -> {
            var number = parts.size() + 1;
            book.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"%s/>"
                    .formatted(name, number, number, name.startsWith(".") ? " state=\"hidden\"" : ""));
            relations.append("<Relationship Id=\"r%d\" Target=\"worksheets/s%d.xml\"/>".formatted(number, number));
            var sheet = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            for (var i = 0; i < cells.size(); i++) {
                sheet.append("<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>"
                        .formatted(i + 1, i + 1, cells.get(i)));
            }
            parts.put(
                    "xl/worksheets/s%d.xml".formatted(number),
                    sheet.append("</sheetData></worksheet>").toString());
        });
        parts.put("xl/workbook.xml", book.append("</sheets></workbook>").toString());
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations.append("</Relationships>").toString());
        return zip(parts);
    }

    public static byte[] withSheet(String sheet, List<String> texts) {
        var shared = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        texts.forEach(text -> shared.append("<si><t xml:space=\"preserve\">")
                .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</t></si>"));
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/worksheets/sheet1.xml", sheet);
        parts.put("xl/sharedStrings.xml", shared.append("</sst>").toString());
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
