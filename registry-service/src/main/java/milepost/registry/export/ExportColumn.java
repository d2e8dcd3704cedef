package milepost.registry.export;

import java.util.function.BiFunction;
import java.util.function.Function;
import milepost.web.csv.CsvCells;
import milepost.web.csv.CsvColumn;
import milepost.web.csv.CsvLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of projects; its name is the heading.
 *
 * @param value what stands in the cell of a row: a text, a number, a day or a time; null for an empty cell
 */
record ExportColumn(String zh, String en, int width, BiFunction<ExportedProject, CsvLanguage, @Nullable Object> value) {

    static ExportColumn of(String zh, String en, int width, Function<ExportedProject, @Nullable Object> value) {
        return new ExportColumn(zh, en, width, (row, _) -> value.apply(row));
    }

    /** The column in a CSV table, where only texts could be read as formulas. */
    CsvColumn<ExportedProject> csv() {
        return new CsvColumn<>(
                zh,
                en,
                (row, language) -> value.apply(row, language) instanceof String text
                        ? CsvCells.text(text)
                        : CsvCells.plain(value.apply(row, language)));
    }
}
