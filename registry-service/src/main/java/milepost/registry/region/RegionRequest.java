package milepost.registry.region;

import static java.util.Objects.requireNonNull;
import static milepost.registry.checks.Texts.stripped;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import milepost.events.RegistryEvent.Centroid;
import milepost.events.RegistryEvent.RegionDetails;
import milepost.registry.checks.BodyCheck;
import org.jspecify.annotations.Nullable;

/** A region as a caller describes it, all of it. */
@Schema(name = "RegionRequest")
record RegionRequest(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "GB/T 2260, six digits; 100000 is the whole country")
        @Nullable String code,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = NAME_LENGTH) @Nullable String nameZh,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = NAME_LENGTH) @Nullable String nameEn,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "As the digits of the code say it") @Nullable RegionLevel level,

        @Schema(description = "The code of the region that it is a part of; null for the whole country") @Nullable String parent,

        @Schema(description = "A point that stands for it on a map") @Nullable CentroidRequest centroid,

        @Schema(description = "The first day of the code; null if that is before the data begin") @Nullable LocalDate validFrom,

        @Schema(description = "The day since which the code is abolished; null while it is valid") @Nullable LocalDate validTo) {

    private static final int NAME_LENGTH = 100;

    /** WGS 84, decimal degrees. */
    @Schema(name = "CentroidRequest")
    record CentroidRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, pattern = LONGITUDE) @Nullable String longitude,

            @Schema(requiredMode = RequiredMode.REQUIRED, pattern = LATITUDE) @Nullable String latitude) {

        private static final String LONGITUDE = "-?[0-9]{1,3}(\\.[0-9]{1,6})?";
        private static final String LATITUDE = "-?[0-9]{1,2}(\\.[0-9]{1,6})?";
        private static final Pattern EAST = Pattern.compile(LONGITUDE);
        private static final Pattern NORTH = Pattern.compile(LATITUDE);

        private void check(String pointer, BodyCheck check) {
            check.that(isDegrees(longitude, EAST, 180), pointer + "/longitude", "not-degrees", 180);
            check.that(isDegrees(latitude, NORTH, 90), pointer + "/latitude", "not-degrees", 90);
        }

        private static boolean isDegrees(@Nullable String text, Pattern form, int most) {
            return text != null
                    && form.matcher(text).matches()
                    && new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
        }

        /** The same point is written in one way. */
        private Centroid centroid() {
            return new Centroid(plain(requireNonNull(longitude)), plain(requireNonNull(latitude)));
        }

        private static String plain(String degrees) {
            return RegionRow.plain(new BigDecimal(degrees));
        }
    }

    RegionRequest {
        nameZh = stripped(nameZh);
        nameEn = stripped(nameEn);
    }

    void check(String pointer, BodyCheck check) {
        check.requiredText(pointer + "/nameZh", nameZh, NAME_LENGTH);
        check.requiredText(pointer + "/nameEn", nameEn, NAME_LENGTH);
        check.required(pointer + "/level", level);
        if (code != null && RegionCodes.isPlausible(code)) {
            checkPlace(code, pointer, check);
        } else {
            check.that(false, pointer + "/code", "not-a-region");
        }
        if (centroid != null) {
            centroid.check(pointer + "/centroid", check);
        }
        check.day(pointer + "/validFrom", validFrom);
        check.day(pointer + "/validTo", validTo);
        check.that(
                validFrom == null || validTo == null || validFrom.isBefore(validTo),
                pointer + "/validTo",
                "not-after",
                String.valueOf(validFrom));
    }

    private void checkPlace(String code, String pointer, BodyCheck check) {
        var own = RegionLevel.ofRegion(code);
        check.that(level == null || level == own, pointer + "/level", "not-its-level", own.code());
        var above = RegionCodes.above(code);
        if (above.isEmpty()) {
            check.that(parent == null, pointer + "/parent", "nothing-above");
        } else {
            check.that(
                    parent != null && above.contains(parent), pointer + "/parent", "one-of", String.join(", ", above));
        }
    }

    /** What was asked for, once it has been checked. */
    RegionDetails details() {
        return new RegionDetails(
                requireNonNull(nameZh),
                requireNonNull(nameEn),
                requireNonNull(level).code(),
                parent,
                centroid == null ? null : centroid.centroid(),
                validFrom,
                validTo);
    }
}
