package milepost.registry.region;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import milepost.registry.checks.BodyCheck;
import org.jspecify.annotations.Nullable;

/** Regions to be defined or changed, all of them or none. */
@Schema(name = "RegionsRequest")
record RegionsRequest(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "At most 500, none twice; a parent may stand anywhere among them")
        List<RegionRequest> regions) {

    private static final int REGIONS = 500;

    RegionsRequest {
        regions = regions == null
                ? List.of()
                : regions.stream().map(RegionsRequest::given).toList();
    }

    private static RegionRequest given(@Nullable RegionRequest region) {
        return region == null ? new RegionRequest(null, null, null, null, null, null, null, null) : region;
    }

    /** Ends the request with all that is wrong. */
    void check() {
        var check = new BodyCheck();
        check.that(!regions.isEmpty(), "/regions", "not-empty");
        check.that(regions.size() <= REGIONS, "/regions", "max-size", REGIONS);
        check.orThrow();
        for (var i = 0; i < regions.size(); i++) {
            regions.get(i).check("/regions/" + i, check);
        }
        check.distinct(
                "/regions", "/code", regions.stream().map(RegionRequest::code).toList());
        check.orThrow();
    }
}
