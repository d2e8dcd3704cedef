package milepost.registry.imports.reading.xlsx;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import milepost.registry.imports.reading.ReadingLimits;
import milepost.registry.imports.reading.UnreadableFileException;

/** Reads the parts of a workbook; the texts that its cells share. */
final class XlsxParts {

    private static final String TEXTS = "xl/sharedStrings.xml";
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
                append(text, xml);
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

    /** Returns the text up to the end of an element that has no others in it. */
    static String value(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = next(xml); event != END_ELEMENT; event = next(xml)) {
            if (event == CHARACTERS) {
                append(text, xml);
            }
        }
        return text.toString();
    }

    /** Adds a piece of a text; of one that is too long, one character too many, by which it is refused with its row. */
    private static void append(StringBuilder text, XMLStreamReader xml) {
        var room = ReadingLimits.CELL_LENGTH + 1 - text.length();
        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
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
