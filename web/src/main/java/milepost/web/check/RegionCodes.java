package milepost.web.check;

import java.util.Set;
import java.util.regex.Pattern;

/** The form of GB/T 2260 codes, as far as it can be checked without the table of regions. */
public final class RegionCodes {

    /** Not in GB/T 2260, but what statistics use for the whole country. */
    public static final String WHOLE_COUNTRY = "100000";

    private static final Pattern PREFIX = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private static final Pattern NOTHING_BELOW = Pattern.compile("(?<=^[0-9]{2})0000$|(?<=^[0-9]{4})00$");

    private RegionCodes() {}

    /** Returns whether the text is the whole country's code or has six digits and begins with an existing province. */
    public static boolean isPlausible(String text) {
        return text.length() == WHOLE_COUNTRY.length() && isPrefix(text);
    }

    /** Returns the prefix that the codes of a region and of all regions below it share. Also accepts a prefix. */
    public static String prefix(String code) {
        return code.equals(WHOLE_COUNTRY) ? "" : NOTHING_BELOW.matcher(code).replaceFirst("");
    }

    /** Returns whether the text is a code, or its first two or four digits. */
    public static boolean isPrefix(String text) {
        return text.equals(WHOLE_COUNTRY)
                || (PREFIX.matcher(text).matches() && PROVINCES.contains(text.substring(0, 2)));
    }
}
