package milepost.registry.imports.reading;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook. A cell with a formula has the value that was computed last. */
final class XlsxRows implements Rows {

    /** A spreadsheet program shows no more digits. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final double LARGE = 1e15;
    private static final int LETTERS = 26;

    private final XlsxFile file;
    private final XMLStreamReader xml;
    private final List<String> texts;
    private final List<Boolean> dates;
    private int number;

    private XlsxRows(XlsxFile file) throws IOException, XMLStreamException {
        this.file = file;
        this.texts = XlsxParts.texts(file);
        this.dates = XlsxParts.dateStyles(file);
        this.xml = file.xml(XlsxParts.firstSheet(file));
    }

    static XlsxRows of(InputStream packed) throws IOException {
        var file = XlsxFile.of(packed);
        try {
            return new XlsxRows(file);
        } catch (XMLStreamException e) {
            file.close();
            throw unreadable(e);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
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
                value = xml.getElementText();
            } else if (event == START_ELEMENT && xml.getLocalName().equals("is")) {
                value = XlsxParts.text(xml, "is");
            } else if (event == END_ELEMENT && xml.getLocalName().equals("c")) {
                return value(type, style, value);
            }
        }
    }

    private String value(String type, String style, String value) {
        return switch (type) {
            case "s" -> {
                var index = Integer.parseInt(value.strip());
                if (index < 0 || index >= texts.size()) {
                    throw new UnreadableFileException("broken-workbook");
                }
                yield texts.get(index);
            }
            case "", "n" -> value.isBlank() ? "" : number(style, value.strip());
            default -> value;
        };
    }

    private String number(String style, String value) {
        var number = Double.parseDouble(value);
        var styled = style.isEmpty() ? -1 : Integer.parseInt(style);
        if (styled >= 0 && styled < dates.size() && dates.get(styled) && ExcelDates.isDay(number)) {
            return ExcelDates.day(number);
        }
        if (!(Math.abs(number) < LARGE)) {
            return value;
        }
        var shown = new BigDecimal(number, SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
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
