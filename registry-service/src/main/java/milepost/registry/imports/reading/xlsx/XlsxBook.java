package milepost.registry.imports.reading.xlsx;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;
import static milepost.registry.imports.reading.xlsx.XlsxParts.attribute;
import static milepost.registry.imports.reading.xlsx.XlsxParts.next;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a workbook says of its sheets and of the styles of cells. */
final class XlsxBook {

    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String IDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final int MOST_SHEETS = 100;

    private XlsxBook() {}

    /** Returns whether numbers in a style are dates, by the number of the style. */
    static List<Boolean> dateStyles(XlsxFile file) throws IOException, XMLStreamException {
        var styles = new ArrayList<Boolean>();
        if (!file.has(STYLES)) {
            return styles;
        }
        var xml = file.small(STYLES);
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

    /** Returns the parts of the sheets that are shown, by their names, in their order. */
    static Map<String, String> sheets(XlsxFile file) throws IOException, XMLStreamException {
        var ids = file.has(BOOK) ? ids(file.small(BOOK)) : Map.<String, String>of();
        if (ids.isEmpty() || !file.has(RELATIONS)) {
            return Map.of("Sheet1", FIRST_SHEET);
        }
        var targets = targets(file.small(RELATIONS));
        var parts = new LinkedHashMap<String, String>();
        ids.forEach((name, id) -> parts.put(name, targets.getOrDefault(id, FIRST_SHEET)));
        return parts;
    }

    private static Map<String, String> ids(XMLStreamReader xml) throws XMLStreamException {
        var ids = new LinkedHashMap<String, String>();
        for (var event = next(xml); xml.hasNext(); event = next(xml)) {
            if (event == START_ELEMENT
                    && xml.getLocalName().equals("sheet")
                    && !attribute(xml, "state").endsWith("idden")
                    && ids.size() < MOST_SHEETS) {
                ids.put(attribute(xml, "name"), Objects.requireNonNullElse(xml.getAttributeValue(IDS, "id"), ""));
            }
        }
        return ids;
    }

    private static Map<String, String> targets(XMLStreamReader xml) throws XMLStreamException {
        var targets = new HashMap<String, String>();
        for (var event = next(xml); xml.hasNext(); event = next(xml)) {
            if (event == START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                var target = attribute(xml, "Target");
                targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }
}
