package milepost.registry.region;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Which level of the tree a region is on. Its code says so. */
enum RegionLevel {
    COUNTRY,
    PROVINCE,
    PREFECTURE,
    COUNTY;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a code that {@link #code} has written. */
    static RegionLevel of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level " + code));
    }

    /** The level of a region by its six digits. */
    static RegionLevel ofRegion(String region) {
        if (region.equals(RegionCodes.WHOLE_COUNTRY)) {
            return COUNTRY;
        }
        if (region.endsWith("0000")) {
            return PROVINCE;
        }
        return region.endsWith("00") ? PREFECTURE : COUNTY;
    }
}
