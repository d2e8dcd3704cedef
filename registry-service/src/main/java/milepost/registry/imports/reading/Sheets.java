package milepost.registry.imports.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook.
 *
 * @param all the names of those that are shown; empty for files that are no workbooks
 * @param read the one whose rows are read
 */
public record Sheets(List<String> all, @Nullable String read) {

    public static final Sheets NONE = new Sheets(List.of(), null);
}
