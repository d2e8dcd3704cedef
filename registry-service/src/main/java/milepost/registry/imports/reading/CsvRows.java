package milepost.registry.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table whose columns are parted by commas, semicolons or tabs (RFC 4180). A quotation mark that is not closed is found where it
 * was opened, not at the end of the file.
 */
final class CsvRows implements Rows {

    private static final int END = -1;

    private final Characters in;
    private final int separator;
    private int number;

    CsvRows(InputStream file, Charset charset) throws IOException {
        in = new Characters(file, charset);
        separator = in.mostFrequentOf(",;\t");
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (in.peek() != END) {
            number++;
            var row = new SheetRow(number, cells());
            if (row.filled() > 0) {
                return row;
            }
        }
        return null;
    }

    private List<String> cells() throws IOException {
        var cells = new ArrayList<String>();
        do {
            var cell = in.peek() == '"' ? quoted() : plain();
            ReadingLimits.check(number, cells.size(), cell);
            if (cells.size() < ReadingLimits.COLUMNS) {
                cells.add(cell);
            }
        } while (in.skip(separator));
        in.skip('\r');
        in.skip('\n');
        return cells;
    }

    private String plain() throws IOException {
        var cell = new StringBuilder();
        while (!isEndOfCell(in.peek())) {
            append(cell, in.read(), "cell-too-long");
        }
        return cell.toString();
    }

    private String quoted() throws IOException {
        var cell = new StringBuilder();
        in.read();
        while (true) {
            var next = in.read();
            if (next == END) {
                throw new UnreadableFileException("quote-not-closed", number);
            }
            if (next == '"' && !in.skip('"')) {
                break;
            }
            append(cell, next, "quote-not-closed");
        }
        while (in.peek() == ' ') {
            in.read();
        }
        if (!isEndOfCell(in.peek())) {
            throw new UnreadableFileException("text-after-quote", number);
        }
        return cell.toString();
    }

    private boolean isEndOfCell(int next) {
        return next == separator || next == '\n' || next == '\r' || next == END;
    }

    private void append(StringBuilder cell, int character, String otherwise) {
        if (cell.length() >= ReadingLimits.CELL_LENGTH) {
            throw new UnreadableFileException(otherwise, number, ReadingLimits.CELL_LENGTH);
        }
        if (character != 0) {
            cell.append((char) character);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
