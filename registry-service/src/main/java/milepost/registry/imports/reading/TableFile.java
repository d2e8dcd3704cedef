package milepost.registry.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import milepost.registry.imports.reading.oc4ids.Oc4idsRows;
import milepost.registry.imports.reading.xlsx.XlsxRows;
import org.jspecify.annotations.Nullable;

/** Opens files by their formats. */
public final class TableFile {

    private TableFile() {}

    /**
     * Reads a file from its beginning. Closing the rows closes it.
     *
     * @param sheet the sheet of a workbook that is wanted, null for the first one that is shown
     */
    public static Rows rows(FileFormat format, Charset charset, InputStream file, @Nullable String sheet)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(file, charset);
            case NDJSON -> new LineRows(file, charset);
            case OC4IDS -> new Oc4idsRows(new CharactersReader(new Characters(file, charset)));
            case XLSX -> XlsxRows.of(file, sheet);
        };
    }
}
