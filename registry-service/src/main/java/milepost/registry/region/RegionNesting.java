package milepost.registry.region;

import java.util.List;
import milepost.web.check.RegionCodes;

/** How the codes of GB/T 2260 are nested. */
public final class RegionNesting {

    private RegionNesting() {}

    /** Returns the code of the province that a region is in or is itself. */
    static String province(String code) {
        return code.substring(0, 2) + "0000";
    }

    /** Returns the codes that the parent of a region may have, the nearest first; none for the whole country. */
    public static List<String> possibleParents(String code) {
        var province = province(code);
        return switch (RegionLevel.ofRegion(code)) {
            case COUNTRY -> List.of();
            case PROVINCE -> List.of(RegionCodes.WHOLE_COUNTRY);
            case PREFECTURE -> List.of(province);
            case COUNTY -> List.of(code.substring(0, 4) + "00", province);
        };
    }

    /** Returns the prefix that the codes of a region and of all regions below it share. Also accepts a prefix. */
    public static String prefix(String code) {
        return RegionCodes.prefix(code);
    }
}
