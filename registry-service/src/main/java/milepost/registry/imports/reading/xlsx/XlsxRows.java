package milepost.registry.imports.reading.xlsx;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import milepost.registry.imports.reading.ReadingLimits;
import milepost.registry.imports.reading.Rows;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.imports.reading.Sheets;
import milepost.registry.imports.reading.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of a workbook. A cell with a formula has the value that was computed last. */
public final class XlsxRows implements Rows {

    private static final int LETTERS = 26;

    private final XlsxFile file;
    private final XMLStreamReader xml;
    private final XlsxValues values;
    private final Sheets sheets;
    private int number;

    private XlsxRows(XlsxFile file, @Nullable String wanted) throws IOException, XMLStreamException {
        this.file = file;
        this.values = new XlsxValues(XlsxParts.texts(file), XlsxBook.dateStyles(file));
        var parts = XlsxBook.sheets(file);
        var read = wanted == null ? first(parts) : wanted;
        var part = parts.get(read);
        if (part == null) {
            throw new UnreadableFileException("no-such-sheet", read, String.join(", ", parts.keySet()));
        }
        this.sheets = new Sheets(List.copyOf(parts.keySet()), read);
        this.xml = file.xml(part);
    }

    /** Copies a file and opens a sheet; without a name, the first one that is shown. */
    public static XlsxRows of(InputStream packed, @Nullable String sheet) throws IOException {
        var file = XlsxFile.of(packed);
        try {
            return new XlsxRows(file, sheet);
        } catch (XMLStreamException e) {
            file.close();
            throw unreadable(e);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static String first(Map<String, String> parts) {
        return parts.keySet().stream().findFirst().orElseThrow(() -> new UnreadableFileException("broken-workbook"));
    }

    @Override
    public Sheets sheets() {
        return sheets;
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (XlsxParts.next(xml) == START_ELEMENT && xml.getLocalName().equals("row")) {
                    number = numberOf(XlsxParts.attribute(xml, "r"));
                    var row = new SheetRow(number, cells());
                    if (row.filled() > 0) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException e) {
            throw unreadable(e);
        }
    }

    private int numberOf(String given) {
        var next = given.isEmpty() ? number + 1 : Integer.parseInt(given);
        if (next <= number) {
            throw new UnreadableFileException("broken-workbook");
        }
        return next;
    }

    private List<String> cells() throws XMLStreamException {
        var cells = new ArrayList<String>();
        var column = -1;
        while (true) {
            var event = XlsxParts.next(xml);
            if (event == START_ELEMENT && xml.getLocalName().equals("c")) {
                var place = XlsxParts.attribute(xml, "r");
                column = place.isEmpty() ? column + 1 : columnOf(place);
                var cell = cell(XlsxParts.attribute(xml, "t"), XlsxParts.attribute(xml, "s"));
                ReadingLimits.check(number, column, cell);
                if (!cell.isEmpty()) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, cell);
                }
            } else if (event == END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
        }
    }

    private static int columnOf(String place) {
        var column = 0;
        for (var i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z' && i < 4; i++) {
            column = column * LETTERS + place.charAt(i) - 'A' + 1;
        }
        return Math.max(0, column - 1);
    }

    private String cell(String type, String style) throws XMLStreamException {
        var value = "";
        while (true) {
            var event = XlsxParts.next(xml);
            if (event == START_ELEMENT && xml.getLocalName().equals("v")) {
                value = XlsxParts.value(xml);
            } else if (event == START_ELEMENT && xml.getLocalName().equals("is")) {
                value = XlsxParts.text(xml, "is");
            } else if (event == END_ELEMENT && xml.getLocalName().equals("c")) {
                return values.of(type, style, value);
            }
        }
    }

    /** Excel limits of a part appear as faults of the XML around it. */
    private static RuntimeException unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException limit) {
                return limit;
            }
        }
        return new UnreadableFileException("broken-workbook");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
