package milepost.registry.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file, each as a row of one cell. */
final class LineRows implements Rows {

    private static final int MAX = 200_000;

    private final Characters in;
    private int number;

    LineRows(InputStream file, Charset charset) throws IOException {
        in = new Characters(file, charset);
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (in.peek() >= 0) {
            number++;
            var row = new SheetRow(number, List.of(line()));
            if (row.filled() > 0) {
                return row;
            }
        }
        return null;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (in.peek() >= 0 && !in.skip('\n')) {
            if (line.length() >= MAX) {
                throw new UnreadableFileException("cell-too-long", number, MAX);
            }
            var next = in.read();
            if (next != 0) {
                line.append((char) next);
            }
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
