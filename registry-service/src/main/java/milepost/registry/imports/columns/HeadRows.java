package milepost.registry.imports.columns;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import milepost.registry.imports.reading.SheetRow;

/** Tells which of the first rows of a table are headings. */
final class HeadRows {

    private static final Pattern NUMBER = Pattern.compile("[0-9.,，%]+");
    private static final int LONGEST = 60;

    private HeadRows() {}

    /** Returns how many different headings are known. */
    static long known(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> cell.length() < LONGEST)
                .flatMap(cell -> HeaderWords.targetOf(cell).stream())
                .distinct()
                .count();
    }

    /** Whether the row above has a heading that the lower one lacks, because the cells were merged downwards. */
    static boolean isGroupRow(SheetRow above, SheetRow below) {
        return IntStream.range(0, above.cells().size())
                .anyMatch(column -> below.cell(column).isEmpty()
                        && HeaderWords.targetOf(above.cell(column)).isPresent());
    }

    /** Whether the row parts a heading of the row above, which was merged to the right, and has only words. */
    static boolean isLowerRow(SheetRow above, SheetRow below) {
        var name = IntStream.range(0, above.cells().size())
                .filter(column -> HeaderWords.targetOf(above.cell(column)).equals(Optional.of(Target.NAME_ZH)))
                .findFirst();
        return below.filled() > 0
                && (name.isEmpty() || below.cell(name.getAsInt()).isEmpty())
                && below.cells().stream()
                        .noneMatch(cell -> NUMBER.matcher(cell.strip()).matches())
                && IntStream.range(0, below.cells().size())
                        .anyMatch(column -> !below.cell(column).isEmpty()
                                && above.cell(column).isEmpty());
    }
}
