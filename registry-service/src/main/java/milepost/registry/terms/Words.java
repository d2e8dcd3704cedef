package milepost.registry.terms;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import milepost.registry.naming.NameKey;
import milepost.registry.naming.Places;

/**
 * How a text is cut into words, the same way for what is kept and for what is asked. Chinese is cut into overlapping pairs of
 * characters, because nobody has to agree then where a word ends.
 */
public final class Words {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern OTHER = Pattern.compile("[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

    /** An entry of an index has room for this many characters of any script. */
    private static final int MAX_LENGTH = 400;

    private Words() {}

    /** The whole text as it is compared: without spaces, brackets, punctuation, and what connects places. */
    public static String form(String text) {
        return cut(Places.joined(NameKey.of(text)));
    }

    /** Runs of Chinese characters. */
    public static List<String> chinese(String form) {
        return all(HAN, form);
    }

    /** Words of any other script, and numbers. */
    public static List<String> others(String text) {
        var compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return all(OTHER, compatible).stream().map(Words::cut).toList();
    }

    /** 兰州, 州合 and 合作 of 兰州合作; nothing of one character. */
    public static Stream<String> pairs(String run) {
        var characters = run.codePoints().toArray();
        return IntStream.range(0, characters.length - 1).mapToObj(i -> new String(characters, i, 2));
    }

    /** The last character of a run, with which no pair begins. */
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
