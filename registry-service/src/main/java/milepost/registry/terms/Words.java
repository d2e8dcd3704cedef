package milepost.registry.terms;

import java.util.ArrayList;
import java.util.List;
import milepost.registry.naming.NameKey;
import milepost.registry.naming.Places;
import milepost.registry.naming.PlainText;
import milepost.web.text.CharacterClass;

/**
 * Splits texts into words, in the same way for projects and for queries. Chinese is split into overlapping pairs of characters,
 * so that word boundaries do not matter.
 */
public final class Words {

    private static final CharacterClass HAN = CharacterClass.of("\\p{IsHan}");
    private static final CharacterClass OTHER = CharacterClass.of("[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]");

    /** An index entry has room for this many characters of any script. */
    private static final int MAX_LENGTH = 400;

    private Words() {}

    /** Returns the whole text as it is compared: without spaces, brackets, punctuation and connectors of places. */
    public static String form(String text) {
        return formOfKey(NameKey.of(text));
    }

    /** Returns the form of a text of which the {@link NameKey} is known. */
    static String formOfKey(String key) {
        return cut(Places.joined(key));
    }

    /** Returns the runs of Chinese characters. */
    public static List<String> chinese(String form) {
        return HAN.runs(form);
    }

    /** Returns the words of other scripts, and numbers. */
    public static List<String> others(String text) {
        return othersOfPlain(PlainText.of(text));
    }

    /** Returns those words of a {@link PlainText}. */
    static List<String> othersOfPlain(String plain) {
        var words = OTHER.runs(plain);
        words.replaceAll(Words::cut);
        return words;
    }

    /** Returns 兰州, 州合 and 合作 for 兰州合作, and nothing for one character. */
    public static List<String> pairs(String run) {
        var pairs = new ArrayList<String>(run.length());
        var from = 0;
        for (var next = run.offsetByCodePoints(0, 1); next < run.length(); ) {
            var end = run.offsetByCodePoints(next, 1);
            pairs.add(run.substring(from, end));
            from = next;
            next = end;
        }
        return pairs;
    }

    /** Returns the last character of a run, which begins no pair. */
    static String last(String run) {
        return run.substring(run.offsetByCodePoints(run.length(), -1));
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }
}
