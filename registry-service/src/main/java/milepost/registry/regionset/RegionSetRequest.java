package milepost.registry.regionset;

import static java.util.Objects.requireNonNull;
import static milepost.registry.checks.Texts.stripped;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import milepost.registry.checks.BodyCheck;
import milepost.registry.region.RegionCodes;
import org.jspecify.annotations.Nullable;

/** A set of regions as a caller describes it, all of it. */
record RegionSetRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = NAME_LENGTH) @Nullable String nameZh,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = NAME_LENGTH) @Nullable String nameEn,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "Their codes, none twice; the order is kept. All must be defined")
        List<String> regions,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = BASIS_LENGTH, description = "Why just these")
        @Nullable String basis) {

    private static final int NAME_LENGTH = 100;
    private static final int BASIS_LENGTH = 500;
    private static final int REGIONS = 400;

    RegionSetRequest {
        nameZh = stripped(nameZh);
        nameEn = stripped(nameEn);
        regions = stripped(regions);
        basis = stripped(basis);
    }

    /** Ends the request with all that is wrong. */
    void check() {
        var check = new BodyCheck();
        check.requiredText("/nameZh", nameZh, NAME_LENGTH);
        check.requiredText("/nameEn", nameEn, NAME_LENGTH);
        check.that(!regions.isEmpty(), "/regions", "not-empty");
        check.items("/regions", regions, REGIONS);
        for (var i = 0; i < regions.size(); i++) {
            check.that(RegionCodes.isPlausible(regions.get(i)), "/regions/" + i, "not-a-region");
        }
        check.requiredText("/basis", basis, BASIS_LENGTH);
        check.orThrow();
    }

    /** What was asked for, once it has been checked. */
    RegionSet set(String id, long version, Instant at) {
        return new RegionSet(
                id, version, requireNonNull(nameZh), requireNonNull(nameEn), regions, requireNonNull(basis), at);
    }
}
