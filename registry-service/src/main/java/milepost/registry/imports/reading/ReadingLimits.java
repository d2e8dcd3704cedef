package milepost.registry.imports.reading;

/** How much a file may hold. */
public final class ReadingLimits {

    public static final int ROWS = 1_000_000;
    public static final int COLUMNS = 200;
    public static final int CELL_LENGTH = 10_000;

    private ReadingLimits() {}

    /** Refuses a cell that is too long or too far to the right. */
    public static void check(int row, int column, String cell) {
        if (column >= COLUMNS && !cell.isBlank()) {
            throw new UnreadableFileException("too-many-columns", row, COLUMNS);
        }
        if (cell.length() > CELL_LENGTH) {
            throw new UnreadableFileException("cell-too-long", row, CELL_LENGTH);
        }
    }
}
