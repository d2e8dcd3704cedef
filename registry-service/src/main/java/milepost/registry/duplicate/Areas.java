package milepost.registry.duplicate;

import java.util.HashSet;
import java.util.List;
import milepost.registry.region.RegionNesting;
import milepost.web.check.RegionCodes;

/** How the areas of two projects relate. A region contains all regions below it. */
enum Areas {
    EQUAL,
    /** A large part of each lies in the other. */
    OVERLAPPING,
    /** One is a small part of the other, such as a province and the whole country. */
    NESTED,
    APART;

    private static final int PROVINCES = 31;
    private static final int LARGE_PART = 3;

    static Areas of(List<String> one, List<String> other) {
        if (new HashSet<>(one).equals(new HashSet<>(other))) {
            return EQUAL;
        }
        var shared = Math.min(within(one, other), within(other, one));
        if (shared == 0) {
            return APART;
        }
        return shared * LARGE_PART >= Math.max(size(one), size(other)) ? OVERLAPPING : NESTED;
    }

    private static long within(List<String> some, List<String> others) {
        return some.stream()
                .filter(code -> others.stream().anyMatch(other -> contains(code, other) || contains(other, code)))
                .count();
    }

    private static boolean contains(String area, String code) {
        return code.startsWith(RegionNesting.prefix(area));
    }

    private static int size(List<String> codes) {
        return codes.contains(RegionCodes.WHOLE_COUNTRY) ? PROVINCES : codes.size();
    }
}
