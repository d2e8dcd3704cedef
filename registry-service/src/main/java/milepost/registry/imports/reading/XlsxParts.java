package milepost.registry.imports.reading;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook beside its sheets. */
final class XlsxParts {

    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String IDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final long MOST_TEXT = 25_000_000;

    private XlsxParts() {}

    /** Returns the texts that cells refer to by their number. */
    static List<String> texts(XlsxFile file) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        if (!file.has(TEXTS)) {
            return texts;
        }
        var xml = file.xml(TEXTS);
        var length = 0L;
        for (var event = next(xml); xml.hasNext(); event = next(xml)) {
            if (event == START_ELEMENT && xml.getLocalName().equals("si")) {
                var text = text(xml, "si");
                length += text.length() + 20L;
                if (length > MOST_TEXT) {
                    throw new UnreadableFileException("too-much-text-in-workbook");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    /** Returns the text up to the end of an element, without how it is pronounced. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        var spoken = false;
        var inText = false;
        while (true) {
            var event = next(xml);
            if (event == CHARACTERS && inText && !spoken) {
                text.append(xml.getText());
                if (text.length() > ReadingLimits.CELL_LENGTH + 1) {
                    text.setLength(ReadingLimits.CELL_LENGTH + 1); // one too many, which is refused with its row
                }
            } else if (event == START_ELEMENT || event == END_ELEMENT) {
                var name = xml.getLocalName();
                spoken = name.equals("rPh") ? event == START_ELEMENT : spoken;
                inText = name.equals("t") ? event == START_ELEMENT : inText;
                if (event == END_ELEMENT && name.equals(element)) {
                    return text.toString();
                }
            }
        }
    }

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

    static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    /** Refuses document types, which could name other files. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        var event = xml.next();
        if (event == DTD) {
            throw new UnreadableFileException("document-type-in-workbook");
        }
        return event;
    }
}
