package milepost.registry.imports.reading;

import java.util.List;

/**
 * A row of a file that has something in it.
 *
 * @param number as a spreadsheet program counts, from 1; empty rows count too
 */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Returns what stands in a column, without white space around it; empty if there is nothing. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    public long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
