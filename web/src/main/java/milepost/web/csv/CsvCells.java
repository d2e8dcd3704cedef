package milepost.web.csv;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in cells of a table. */
public final class CsvCells {

    private CsvCells() {}

    /** Returns a text that a user wrote, prefixed with an apostrophe if a spreadsheet program would read it as a formula. */
    public static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@＝＋－＠\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** Returns a value that no user wrote, such as a number, which may be negative. */
    public static String plain(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
