package milepost.registry.script;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits Latin text into the syllables of pinyin. */
public final class Syllables {

    private static final int LONGEST_TEXT = 60;
    private static final int LONGEST_SYLLABLE = 6;

    /** Of more ways to split a text, the last are left out. */
    private static final int MOST = 8;

    /** From this syllable on the last one may be incomplete, as while it is being typed; before, too many words would begin so. */
    private static final int MAY_BE_INCOMPLETE = 3;

    private static final Pattern TONES = Pattern.compile("\\p{M}+|(?<=[a-z])[1-5](?![0-9])");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private Syllables() {}

    /** Returns the ways to read a word as syllables, those with long syllables first; none if it cannot be read so. */
    public static List<List<String>> of(String word) {
        var complete = complete(word);
        return complete.isEmpty() ? ways(letters(word), true) : complete;
    }

    /** Returns those ways in which the last syllable is one, and not only the beginning of one. */
    public static List<List<String>> complete(String word) {
        return ways(letters(word), false);
    }

    private static List<List<String>> ways(String letters, boolean mayEndIncomplete) {
        var ways = new ArrayList<List<String>>();
        if (letters.length() <= LONGEST_TEXT && LATIN.matcher(letters).matches()) {
            split(letters, 0, List.of(), mayEndIncomplete, new boolean[letters.length() + 1], ways);
        }
        return ways;
    }

    /** Returns a word in small letters without tones, and with v for ü. */
    public static String letters(String word) {
        var marked = Normalizer.normalize(word, Normalizer.Form.NFD).replace("u\u0308", "v");
        return TONES.matcher(marked).replaceAll("");
    }

    /**
     * Adds the ways to split what follows {@code from}.
     *
     * @param dead where no way leads on, so that nothing is tried twice
     */
    private static void split(
            String text,
            int from,
            List<String> begun,
            boolean mayEndIncomplete,
            boolean[] dead,
            List<List<String>> ways) {
        if (from == text.length()) {
            ways.add(begun);
            return;
        }
        var before = ways.size();
        for (var end = Math.min(text.length(), from + LONGEST_SYLLABLE); end > from && ways.size() < MOST; end--) {
            var part = text.substring(from, end);
            var mayBeIncomplete = mayEndIncomplete && end == text.length() && begun.size() + 1 >= MAY_BE_INCOMPLETE;
            if (!dead[end] && (Pinyin.isSyllable(part) || mayBeIncomplete && Pinyin.beginsSyllable(part))) {
                split(text, end, and(begun, part), mayEndIncomplete, dead, ways);
            }
        }
        dead[from] = ways.size() == before && ways.size() < MOST;
    }

    private static List<String> and(List<String> begun, String part) {
        var longer = new ArrayList<>(begun);
        longer.add(part);
        return List.copyOf(longer);
    }
}
