package milepost.registry.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import milepost.registry.naming.PlainText;
import milepost.registry.script.Simplified;
import milepost.registry.terms.Words;

/** The words of a text as it was typed. */
final class TypedWords {

    private static final int MOST = 8;

    /** Longer runs of Chinese characters are taken for several words. */
    private static final int LONGEST_RUN = 16;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private TypedWords() {}

    /** Returns the words, without connectors of places; none if there are so many that to correct one would say little. */
    static List<String> of(String typed) {
        var words = new ArrayList<String>();
        for (var part : SPACES.split(PlainText.of(Simplified.of(typed)))) {
            Words.chinese(Words.form(part)).forEach(run -> addParts(run, words));
            words.addAll(Words.others(part));
        }
        return words.size() <= MOST ? words : List.of();
    }

    static Misspelt misspelt(String word) {
        return HAN.matcher(word).matches() ? new ChineseWord(word) : new LatinLetters(word);
    }

    /** Adds parts of about the same length, so that none is too short to be corrected. */
    private static void addParts(String run, List<String> words) {
        var count = (run.length() + LONGEST_RUN - 1) / LONGEST_RUN;
        for (var i = 0; i < count; i++) {
            words.add(run.substring(run.length() * i / count, run.length() * (i + 1) / count));
        }
    }
}
