package milepost.registry.imports.mapping;

import java.util.regex.Pattern;
import milepost.registry.imports.reading.SheetRow;

/** Tells which rows within a list are no projects. */
final class NoProject {

    private static final Pattern SUM = Pattern.compile("(合|总|小)\\s*计.*|.{0,12}(合计|小计)");
    private static final int FEW = 1;
    private static final int SEVERAL = 3;

    private NoProject() {}

    /** Sums below the list; headings within it and remarks, which fill one cell. */
    static boolean is(SheetRow row, String name, int columns) {
        return SUM.matcher(name).matches()
                || (columns >= SEVERAL && row.filled() <= FEW)
                || (name.isEmpty()
                        && row.cells().stream()
                                .anyMatch(cell -> SUM.matcher(cell.strip()).matches()))
                || isNumbering(row);
    }

    /** The row below the headings that numbers the columns. */
    private static boolean isNumbering(SheetRow row) {
        var numbers = row.cells().stream().map(String::strip).toList();
        for (var i = 0; i < numbers.size(); i++) {
            if (!numbers.get(i).equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return numbers.size() >= SEVERAL;
    }
}
