package milepost.web.csv;

import java.util.function.BiFunction;
import java.util.function.Function;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table; its name is the heading.
 *
 * @param content what stands in the cell of a row
 */
public record CsvColumn<T>(String zh, String en, BiFunction<T, CsvLanguage, String> content) implements Labelled {

    /** A column of texts that users wrote. */
    public static <T> CsvColumn<T> text(String zh, String en, Function<T, @Nullable String> text) {
        return new CsvColumn<>(zh, en, (row, _) -> CsvCells.text(text.apply(row)));
    }

    /** A column of values that no user wrote. */
    public static <T> CsvColumn<T> plain(String zh, String en, Function<T, ? extends @Nullable Object> value) {
        return new CsvColumn<>(zh, en, (row, _) -> CsvCells.plain(value.apply(row)));
    }

    /** A column of words in the reader's language. */
    public static <T> CsvColumn<T> words(String zh, String en, BiFunction<T, CsvLanguage, String> words) {
        return new CsvColumn<>(zh, en, words);
    }
}
