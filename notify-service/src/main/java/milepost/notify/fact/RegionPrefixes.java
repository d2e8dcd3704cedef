package milepost.notify.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * GB/T 2260 codes as prefixes: two digits for a province, four for a city, six for a county; a code includes all regions
 * below it. 62, 620000 and 6200 are the same province.
 */
public final class RegionPrefixes {

    private RegionPrefixes() {}

    /** Returns the code without trailing pairs of zeros. */
    public static String trimmed(String code) {
        var end = code.length();
        while (end > 2 && code.startsWith("00", end - 2)) {
            end -= 2;
        }
        return code.substring(0, end);
    }

    /** Returns the region and all regions that contain it, the largest first: 62, 6207, 620722. */
    public static List<String> withParents(String code) {
        var trimmed = trimmed(code);
        var prefixes = new ArrayList<String>(3);
        for (var end = 2; end <= trimmed.length(); end += 2) {
            prefixes.add(trimmed.substring(0, end));
        }
        return prefixes;
    }
}
