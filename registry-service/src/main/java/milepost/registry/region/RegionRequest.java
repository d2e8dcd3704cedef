package milepost.registry.region;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import milepost.events.RegionEvent.Centroid;
import milepost.events.RegionEvent.RegionDetails;
import milepost.web.check.Checked;
import milepost.web.check.Distinct;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.RegionCode;
import milepost.web.check.RegionCodes;
import org.jspecify.annotations.Nullable;

/** The complete description of a region. */
@Schema(name = "RegionRequest")
record RegionRequest(
        @RegionCode @Schema(description = "GB/T 2260, six digits; 100000 is the whole country")
        String code,

        @Line(max = NAME_LENGTH) String nameZh,

        @Line(max = NAME_LENGTH) String nameEn,

        @Schema(description = "Follows from the digits of the code")
        RegionLevel level,

        @Schema(description = "Code of the region directly above; null for the whole country") @Nullable String parent,

        @Schema(description = "A point that represents the region on a map") @Nullable CentroidRequest centroid,

        @PlausibleDate
        @Schema(description = "First day on which the code is valid; null if it is earlier than the data")
        @Nullable LocalDate validFrom,

        @PlausibleDate @Schema(description = "Day on which the code was abolished; null while it is valid") @Nullable LocalDate validTo,

        @Schema(description = "Codes of the regions that it has become or was divided among, once it was abolished")
        @Distinct
        @Size(max = 20) List<@RegionCode String> successors)
        implements Checked {

    private static final int NAME_LENGTH = 100;

    /** WGS 84, decimal degrees. */
    @Schema(name = "CentroidRequest")
    record CentroidRequest(
            @Schema(pattern = LONGITUDE) String longitude,

            @Schema(pattern = LATITUDE) String latitude) implements Checked {

        private static final String LONGITUDE = "-?[0-9]{1,3}(\\.[0-9]{1,6})?";
        private static final String LATITUDE = "-?[0-9]{1,2}(\\.[0-9]{1,6})?";
        private static final Pattern EAST = Pattern.compile(LONGITUDE);
        private static final Pattern NORTH = Pattern.compile(LATITUDE);

        @Override
        public void check(Faults faults) {
            faults.unless(isDegrees(longitude, EAST, 180), "/longitude", "not-degrees", 180);
            faults.unless(isDegrees(latitude, NORTH, 90), "/latitude", "not-degrees", 90);
        }

        private static boolean isDegrees(@Nullable String text, Pattern form, int max) {
            return text != null
                    && form.matcher(text).matches()
                    && new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(max)) <= 0;
        }

        /** Returns the point in its canonical form. */
        private Centroid centroid() {
            return new Centroid(RegionRow.plain(new BigDecimal(longitude)), RegionRow.plain(new BigDecimal(latitude)));
        }
    }

    @Override
    public void check(Faults faults) {
        if (code != null && RegionCodes.isPlausible(code)) {
            var own = RegionLevel.ofRegion(code);
            faults.unless(level == null || level == own, "/level", "not-its-level", own.code());
            checkParent(RegionNesting.possibleParents(code), faults);
        }
        faults.unless(
                validFrom == null || validTo == null || validFrom.isBefore(validTo),
                "/validTo",
                "not-after",
                String.valueOf(validFrom));
        faults.unless(successors == null || successors.isEmpty() || validTo != null, "/successors", "not-abolished");
        faults.unless(successors == null || !successors.contains(code), "/successors", "its-own-successor");
    }

    private void checkParent(List<String> possible, Faults faults) {
        if (possible.isEmpty()) {
            faults.unless(parent == null, "/parent", "nothing-above");
        } else {
            faults.unless(
                    parent != null && possible.contains(parent), "/parent", "one-of", String.join(", ", possible));
        }
    }

    RegionDetails details() {
        return new RegionDetails(
                nameZh,
                nameEn,
                level.code(),
                parent,
                centroid == null ? null : centroid.centroid(),
                validFrom,
                validTo,
                successors.isEmpty() ? null : successors);
    }
}
