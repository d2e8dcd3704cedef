package milepost.registry.script;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How Chinese characters are read, in Latin letters without tones and with v for ü. A character with several readings has all of
 * them, because a name does not tell which one is meant: chong and zhong for 重.
 */
public final class Pinyin {

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';

    /** More combinations of the readings of one text are not made. */
    private static final int MOST = 4;

    private static final List<String>[] READINGS = Table.readings(FIRST, LAST);
    private static final NavigableSet<String> SYLLABLES = syllables();

    private Pinyin() {}

    /** Returns how Chinese characters can be read together, chongqing and zhongqing for 重庆; none if one of them is not known. */
    public static Set<String> of(String text) {
        Set<String> begun = Set.of("");
        for (var i = 0; i < text.length(); i++) {
            begun = joined(begun, of(text.charAt(i)));
        }
        return begun;
    }

    /** Returns the first letters of the readings, cq and zq for 重庆; other characters stay as they are. */
    public static Set<String> initials(String text) {
        Set<String> begun = Set.of("");
        for (var i = 0; i < text.length(); i++) {
            var readings = of(text.charAt(i));
            begun = joined(
                    begun,
                    readings.isEmpty()
                            ? List.of(text.substring(i, i + 1))
                            : readings.stream()
                                    .map(reading -> reading.substring(0, 1))
                                    .toList());
        }
        return begun;
    }

    /** Whether each character of a text is that of another one of the same length, or is read like it. */
    public static boolean areReadAlike(String one, String other) {
        return IntStream.range(0, one.length())
                .allMatch(i -> one.charAt(i) == other.charAt(i)
                        || of(one.charAt(i)).stream().anyMatch(of(other.charAt(i))::contains));
    }

    static boolean isSyllable(String text) {
        return SYLLABLES.contains(text);
    }

    static boolean beginsSyllable(String text) {
        var next = SYLLABLES.ceiling(text);
        return next != null && next.startsWith(text);
    }

    private static Set<String> joined(Set<String> begun, List<String> next) {
        if (begun.size() == 1 && next.size() == 1) {
            return Set.of(begun.iterator().next() + next.getFirst());
        }
        var joined = new LinkedHashSet<String>();
        for (var one : begun) {
            for (var other : next) {
                if (joined.size() < MOST) {
                    joined.add(one + other);
                }
            }
        }
        return joined;
    }

    private static List<String> of(char character) {
        return character < FIRST || character > LAST ? List.of() : READINGS[character - FIRST];
    }

    private static NavigableSet<String> syllables() {
        var syllables = new TreeSet<String>();
        Arrays.stream(READINGS).forEach(syllables::addAll);
        return syllables;
    }
}
