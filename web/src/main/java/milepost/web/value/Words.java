package milepost.web.value;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that a value may be, as the argument of a field problem. */
public record Words(List<Word> items) {

    /** A word with its names, which are null if it has none. */
    public record Word(
            String code, @Nullable String zh, @Nullable String en) {

        private String text(boolean chinese) {
            var name = chinese ? zh : en;
            if (name == null || name.equals(code.replace('-', ' ').toLowerCase(Locale.ROOT))) {
                return code;
            }
            return chinese ? code + "（" + name + "）" : code + " (" + name + ")";
        }
    }

    public Words {
        items = List.copyOf(items);
    }

    /** Words without names. */
    public static Words of(List<String> codes) {
        return new Words(codes.stream().map(code -> new Word(code, null, null)).toList());
    }

    /** Whether the words have names. */
    public boolean areNamed() {
        return items.stream().anyMatch(word -> word.zh() != null);
    }

    /** Returns all words with their names in one language. */
    public String text(Locale locale) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        return items.stream().map(word -> word.text(chinese)).collect(Collectors.joining(chinese ? "、" : ", "));
    }

    /** Returns the codes, separated by commas. */
    @Override
    public String toString() {
        return items.stream().map(Word::code).collect(Collectors.joining(", "));
    }
}
