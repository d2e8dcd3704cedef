package milepost.registry.regionset;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import milepost.web.check.Distinct;
import milepost.web.check.Line;
import milepost.web.check.RegionCode;

/** The complete description of a set of regions. */
record RegionSetRequest(
        @Line(max = NAME_LENGTH) String nameZh,

        @Line(max = NAME_LENGTH) String nameEn,

        @NotEmpty @Size(max = REGIONS) @Distinct
        @Schema(description = "Codes of defined regions, each once; their order is kept")
        List<@RegionCode String> regions,

        @Line(max = BASIS_LENGTH) @Schema(description = "Why these regions belong to the set")
        String basis) {

    private static final int NAME_LENGTH = 100;
    private static final int BASIS_LENGTH = 500;
    private static final int REGIONS = 400;

    RegionSet set(String id, long version, Instant at) {
        return new RegionSet(id, version, nameZh, nameEn, regions, basis, at);
    }
}
