package milepost.registry.region;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of GB/T 2260 as far as they can be told without the table: six digits of a province that there is. */
public final class RegionCodes {

    /** Not in GB/T 2260, but what statistics use for the whole country. */
    public static final String WHOLE_COUNTRY = "100000";

    private static final Pattern CODE = Pattern.compile("([0-9]{2})[0-9]{4}");
    private static final Pattern PREFIX = Pattern.compile("([0-9]{2}){1,3}");
    private static final Pattern ABOVE = Pattern.compile("([0-9]{2})0000|([0-9]{4})00");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private RegionCodes() {}

    public static boolean isPlausible(@Nullable String code) {
        if (code == null) {
            return false;
        }
        var parts = CODE.matcher(code);
        return code.equals(WHOLE_COUNTRY) || (parts.matches() && PROVINCES.contains(parts.group(1)));
    }

    /** Whether a code of a region may begin so: with two, four or all six digits. */
    public static boolean isPrefix(String text) {
        return PREFIX.matcher(text).matches();
    }

    /** The codes that the region directly above may have, the nearest first; none for the whole country. */
    static List<String> above(String code) {
        var province = code.substring(0, 2) + "0000";
        return switch (RegionLevel.ofRegion(code)) {
            case COUNTRY -> List.of();
            case PROVINCE -> List.of(WHOLE_COUNTRY);
            case PREFECTURE -> List.of(province);
            case COUNTY -> List.of(code.substring(0, 4) + "00", province);
        };
    }

    /** What the codes of a region and of all below it begin with; the code of a province or prefecture may be whole. */
    public static String prefix(String code) {
        if (code.equals(WHOLE_COUNTRY)) {
            return "";
        }
        var above = ABOVE.matcher(code);
        if (!above.matches()) {
            return code;
        }
        return above.group(1) == null ? above.group(2) : above.group(1);
    }
}
