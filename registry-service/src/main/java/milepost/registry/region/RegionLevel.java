package milepost.registry.region;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import milepost.web.check.RegionCodes;
import milepost.web.value.Labelled;

/** The level of a region in the tree, which follows from its code. */
enum RegionLevel implements Labelled {
    COUNTRY("国家", "country"),
    PROVINCE("省级", "province"),
    PREFECTURE("地级", "prefecture"),
    COUNTY("县级", "county");

    private final String zh;
    private final String en;

    RegionLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the level with the code that {@link #code} returns. */
    static RegionLevel of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level " + code));
    }

    /** Returns the level of the region with the given six digits. */
    static RegionLevel ofRegion(String region) {
        if (region.equals(RegionCodes.WHOLE_COUNTRY)) {
            return COUNTRY;
        }
        if (region.endsWith("0000")) {
            return PROVINCE;
        }
        return region.endsWith("00") ? PREFECTURE : COUNTY;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
