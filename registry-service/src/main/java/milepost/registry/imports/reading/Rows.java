package milepost.registry.imports.reading;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, read one by one. */
public interface Rows extends AutoCloseable {

    /**
     * Returns the next row that is not empty, or null after the last one.
     *
     * @throws UnreadableFileException if the file is not what it seems to be, or beyond the limits
     */
    @Nullable SheetRow next() throws IOException;

    /** Returns the sheets of a workbook, of which one is read. */
    default Sheets sheets() {
        return Sheets.NONE;
    }

    @Override
    void close() throws IOException;
}
