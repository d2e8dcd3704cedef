package milepost.registry.duplicate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Compares texts by their characters. */
final class Letters {

    private Letters() {}

    static String sorted(String text) {
        var characters = new int[text.codePointCount(0, text.length())];
        var count = 0;
        for (var at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            characters[count++] = text.codePointAt(at);
        }
        Arrays.sort(characters);
        return new String(characters, 0, count);
    }

    static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** Whether one is the other with characters left out, or both have the same characters in another order. */
    static boolean areRearranged(String one, String other) {
        return isWithin(one, other) || isWithin(other, one) || sorted(one).equals(sorted(other));
    }

    /** Whether the lists differ in exactly one character. */
    static boolean differInOne(List<String> some, List<String> others) {
        var one = String.join(" ", some);
        var other = String.join(" ", others);
        if (one.length() != other.length()) {
            return false;
        }
        var differences = 0;
        for (var i = 0; i < one.length(); i++) {
            differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differences == 1;
    }

    /** Returns the share of pairs of adjacent characters that both have, from 0 to 1 (Dice's coefficient). */
    static double similarity(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return one.equals(other) ? 1 : 0;
        }
        var pairs = new HashMap<String, Integer>();
        for (var i = 0; i < one.length() - 1; i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        var common = 0;
        for (var i = 0; i < other.length() - 1; i++) {
            if (pairs.merge(other.substring(i, i + 2), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (one.length() + other.length() - 2);
    }

    private static boolean isWithin(String shorter, String longer) {
        var found = 0;
        for (var i = 0; i < longer.length() && found < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(found)) {
                found++;
            }
        }
        return found == shorter.length();
    }
}
