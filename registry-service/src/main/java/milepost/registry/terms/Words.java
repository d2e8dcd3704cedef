package milepost.registry.terms;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.registry.naming.NameKey;
import milepost.registry.naming.Places;
import milepost.registry.naming.PlainText;

/**
 * Splits texts into words, in the same way for projects and for queries. Chinese is split into overlapping pairs of characters,
 * so that word boundaries do not matter.
 */
public final class Words {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern OTHER = Pattern.compile("[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

    /** An index entry has room for this many characters of any script. */
    private static final int MAX_LENGTH = 400;

    private Words() {}

    /** Returns the whole text as it is compared: without spaces, brackets, punctuation and connectors of places. */
    public static String form(String text) {
        return cut(Places.joined(NameKey.of(text)));
    }

    /** Returns the runs of Chinese characters. */
    public static List<String> chinese(String form) {
        return all(HAN, form);
    }

    /** Returns the words of other scripts, and numbers. */
    public static List<String> others(String text) {
        return all(OTHER, PlainText.of(text)).stream().map(Words::cut).toList();
    }

    /** Returns 兰州, 州合 and 合作 for 兰州合作, and nothing for one character. */
    public static Stream<String> pairs(String run) {
        var characters = run.codePoints().toArray();
        return IntStream.range(0, characters.length - 1).mapToObj(i -> new String(characters, i, 2));
    }

    /** Returns the last character of a run, which begins no pair. */
    static String last(String run) {
        return run.substring(run.offsetByCodePoints(run.length(), -1));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }
}
