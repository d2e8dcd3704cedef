package milepost.registry.imports.reading.xlsx;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;
import static milepost.registry.imports.reading.xlsx.XlsxParts.attribute;
import static milepost.registry.imports.reading.xlsx.XlsxParts.next;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a workbook says of its sheets and of the styles of cells. */
final class XlsxBook {

    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String IDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private XlsxBook() {}

    /** Returns whether numbers in a style are dates, by the number of the style. */
    static List<Boolean> dateStyles(XlsxFile file) throws IOException, XMLStreamException {
        var styles = new ArrayList<Boolean>();
        if (!file.has(STYLES)) {
            return styles;
        }
        var xml = file.xml(STYLES);
        var dates = new HashMap<String, Boolean>();
        var inCells = false;
        for (var event = next(xml); xml.hasNext(); event = next(xml)) {
            if (event == START_ELEMENT && xml.getLocalName().equals("numFmt")) {
                dates.put(attribute(xml, "numFmtId"), ExcelDates.isDate(attribute(xml, "formatCode")));
            } else if (event == START_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCells = true;
            } else if (event == START_ELEMENT && inCells && xml.getLocalName().equals("xf")) {
                var format = attribute(xml, "numFmtId");
                styles.add(dates.getOrDefault(format, ExcelDates.isBuiltIn(format)));
            } else if (event == END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            }
        }
        return styles;
    }

    /** Returns the part of the first sheet that is shown. */
    static String firstSheet(XlsxFile file) throws IOException, XMLStreamException {
        var id = file.has(BOOK) ? firstId(file.xml(BOOK)) : null;
        if (id == null || !file.has(RELATIONS)) {
            return FIRST_SHEET;
        }
        var xml = file.xml(RELATIONS);
        for (var event = next(xml); xml.hasNext(); event = next(xml)) {
            if (event == START_ELEMENT && id.equals(xml.getAttributeValue(null, "Id"))) {
                var target = attribute(xml, "Target");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        return FIRST_SHEET;
    }

    private static @Nullable String firstId(XMLStreamReader xml) throws XMLStreamException {
        for (var event = next(xml); xml.hasNext(); event = next(xml)) {
            if (event == START_ELEMENT
                    && xml.getLocalName().equals("sheet")
                    && !attribute(xml, "state").endsWith("idden")) {
                return xml.getAttributeValue(IDS, "id");
            }
        }
        return null;
    }
}
