package milepost.notify.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * GB/T 2260 codes as prefixes: a province is two digits, a city four, a county six, and a code stands for all below it.
 * 62, 620000 and 6200 are the same province.
 */
public final class RegionCodes {

    private static final Pattern WRITTEN = Pattern.compile("[1-9]\\d(\\d{2}){0,2}");

    private RegionCodes() {}

    public static boolean isCode(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** The code without the pairs of zeros that only fill it up. */
    public static String trimmed(String code) {
        var end = code.length();
        while (end > 2 && code.startsWith("00", end - 2)) {
            end -= 2;
        }
        return code.substring(0, end);
    }

    /** The region itself and all that it lies in, the largest first: 62, 6207, 620722. */
    static List<String> withAllAbove(String code) {
        var trimmed = trimmed(code);
        var prefixes = new ArrayList<String>(3);
        for (var end = 2; end <= trimmed.length(); end += 2) {
            prefixes.add(trimmed.substring(0, end));
        }
        return prefixes;
    }
}
