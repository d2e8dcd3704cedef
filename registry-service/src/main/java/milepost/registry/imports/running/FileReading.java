package milepost.registry.imports.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import milepost.registry.imports.columns.MappedColumn;
import milepost.registry.imports.columns.TableHead;
import milepost.registry.imports.columns.Target;
import milepost.registry.imports.mapping.CellProblem;
import milepost.registry.imports.reading.FileFormat;
import milepost.registry.imports.reading.ReadingLimits;
import milepost.registry.imports.reading.Rows;
import milepost.registry.imports.reading.SheetRow;
import milepost.registry.imports.reading.TableFile;
import milepost.registry.imports.reading.UnreadableFileException;
import milepost.registry.imports.saved.SavedMapping;
import milepost.registry.imports.saved.SavedMappings;
import milepost.registry.imports.state.FileFindings;
import milepost.registry.imports.state.Import;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows of a file into the table of rows. After an interruption it goes on behind the last row that was kept. */
@Component
class FileReading {

    private static final int BATCH = 1000;
    /** Characters of rows that are in memory at once. */
    private static final int BATCH_LENGTH = 8_000_000;

    private final ImportPartRepository parts;
    private final ImportBatches batches;
    private final SavedMappings mappings;

    FileReading(ImportPartRepository parts, ImportBatches batches, SavedMappings mappings) {
        this.parts = parts;
        this.batches = batches;
        this.mappings = mappings;
    }

    /** Reads until the end, or until the import is paused or another instance has gone on with it. */
    void read(Import of) {
        var charset = of.file().format() == FileFormat.XLSX
                ? StandardCharsets.UTF_8
                : Charset.forName(of.file().charset());
        try (var rows = TableFile.rows(
                of.file().format(), charset, parts.file(of.id()), of.options().sheet())) {
            var reading = new Reading(of, rows);
            reading.head();
            if (reading.rest()) {
                end(of, reading);
            }
        } catch (UnreadableFileException e) {
            var why = e.args().stream().map(Object::toString).toList();
            fail(of, new CellProblem("", e.code(), why, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(Import of, Reading reading) {
        if (of.isTable() && reading.columns.isEmpty()) {
            fail(of, new CellProblem("", "no-headings", List.of(), false));
            return;
        }
        var isNamed = !of.isTable() || reading.columns.stream().anyMatch(column -> column.target() == Target.NAME_ZH);
        batches.readToEnd(of, isNamed ? null : new CellProblem("", "no-name-column", List.of(), false));
    }

    private void fail(Import of, CellProblem why) {
        batches.fail(of, why);
    }

    /** One pass over a file. */
    private final class Reading {

        private final Import of;
        private final Rows rows;
        private final List<SheetRow> batch = new ArrayList<>();
        private List<MappedColumn> columns;
        private @Nullable String mapping;
        private int count;
        private int headTo;
        private int length;

        Reading(Import of, Rows rows) {
            this.of = of;
            this.rows = rows;
            this.columns = of.columns();
            this.mapping = of.mapping();
            this.count = of.rows();
        }

        /** Finds the headings among the first rows, of which those below are rows of the list. */
        void head() throws IOException {
            if (!of.isTable()) {
                return;
            }
            var first = new ArrayList<SheetRow>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                first.add(row);
                if (first.size() == TableHead.ROWS) {
                    break;
                }
            }
            var head = TableHead.of(first);
            headTo = head.lastRow();
            if (columns.isEmpty()) {
                var saved =
                        mappings.suiting(Import.owner(of.caller()), of.options().mapping(), head.columns());
                mapping = saved.map(SavedMapping::name).orElse(null);
                columns = saved.map(found -> found.applied(head.columns())).orElse(head.columns());
            }
            first.forEach(this::keep);
        }

        private void keep(SheetRow row) {
            if (row.number() > headTo && row.number() > of.readTo()) {
                batch.add(row);
                length += row.cells().stream().mapToInt(String::length).sum();
            }
        }

        /** Returns whether all of it was read. */
        boolean rest() throws IOException {
            for (var row = rows.next(); row != null; row = rows.next()) {
                keep(row);
                if ((batch.size() >= BATCH || length > BATCH_LENGTH) && !flush()) {
                    return false;
                }
            }
            return flush();
        }

        private boolean flush() {
            count += batch.size();
            if (count > ReadingLimits.ROWS) {
                throw new UnreadableFileException("too-many-rows", ReadingLimits.ROWS);
            }
            var kept = batches.keep(of, List.copyOf(batch), new FileFindings(columns, mapping, rows.sheets()));
            batch.clear();
            length = 0;
            return kept;
        }
    }
}
