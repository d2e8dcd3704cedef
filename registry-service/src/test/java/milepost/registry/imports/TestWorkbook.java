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

/** Workbooks as spreadsheet programs write them, with one sheet. Texts are shared; numbers are numbers. */
public final class TestWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

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
