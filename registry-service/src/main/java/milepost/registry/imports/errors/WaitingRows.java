package milepost.registry.imports.errors;

import java.io.IOException;
import java.util.List;
import milepost.registry.imports.running.Imports;
import milepost.registry.imports.state.Import;
import milepost.registry.imports.state.ImportRow;
import milepost.registry.imports.state.RowOutcome;

/** The rows of an import that wait for somebody, a part of them in memory at a time. */
final class WaitingRows {

    private static final int PART = 500;
    private static final List<RowOutcome> WANTED = List.of(RowOutcome.REFUSED, RowOutcome.SUSPECTED);

    private WaitingRows() {}

    /** Writes a row into an answer. */
    interface Writer {
        void write(ImportRow row) throws IOException;
    }

    static void each(Imports imports, Import of, Writer writer) throws IOException {
        var rows = imports.rows(of, WANTED, 0, PART);
        while (!rows.isEmpty()) {
            for (var row : rows) {
                writer.write(row);
            }
            rows = imports.rows(of, WANTED, rows.getLast().number(), PART);
        }
    }
}
