package milepost.registry.spelling;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One slip in a text: a wrong, missing, additional or swapped character. */
final class Slip {

    private Slip() {}

    /** Whether the texts differ by one slip, or not at all. */
    static boolean isBetween(String typed, String meant) {
        var same = 0;
        while (same < Math.min(typed.length(), meant.length()) && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        var afterTyped = rest(typed, same + 1);
        var afterMeant = rest(meant, same + 1);
        return afterTyped.equals(afterMeant)
                || rest(typed, same).equals(afterMeant)
                || afterTyped.equals(rest(meant, same))
                || areSwapped(typed, meant, same) && rest(typed, same + 2).equals(rest(meant, same + 2));
    }

    /** Returns the texts in which two neighbouring characters are swapped. */
    static Stream<String> swapped(String text) {
        return IntStream.range(1, text.length())
                .mapToObj(i -> text.substring(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.substring(i + 1));
    }

    /** Returns all words of small Latin letters that one slip parts from a word. */
    static Stream<String> near(String word) {
        return Stream.of(
                        swapped(word),
                        IntStream.range(0, word.length()).mapToObj(i -> word.substring(0, i) + word.substring(i + 1)),
                        IntStream.range(0, word.length())
                                .boxed()
                                .flatMap(i ->
                                        letters().map(letter -> word.substring(0, i) + letter + word.substring(i + 1))),
                        IntStream.rangeClosed(0, word.length())
                                .boxed()
                                .flatMap(i ->
                                        letters().map(letter -> word.substring(0, i) + letter + word.substring(i))))
                .flatMap(words -> words)
                .distinct();
    }

    private static Stream<Character> letters() {
        return IntStream.rangeClosed('a', 'z').mapToObj(letter -> (char) letter);
    }

    private static String rest(String text, int from) {
        return from < text.length() ? text.substring(from) : "";
    }

    private static boolean areSwapped(String one, String other, int at) {
        return one.length() > at + 1
                && other.length() > at + 1
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at);
    }
}
