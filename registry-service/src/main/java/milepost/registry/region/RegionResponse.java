package milepost.registry.region;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import milepost.events.RegionEvent.Centroid;
import org.jspecify.annotations.Nullable;

/**
 * A region with its ancestors, the whole country first, and the number of its children.
 *
 * @param recordedAt when it was last changed
 */
@Schema(name = "Region")
record RegionResponse(
        String code,
        long version,
        String nameZh,
        String nameEn,
        RegionLevel level,
        @Nullable String parent,
        @Nullable Centroid centroid,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(description = "Codes of the regions that it has become or was divided among")
        List<String> successors,

        Instant recordedAt,
        List<Ancestor> ancestors,
        int children) {

    @Schema(name = "RegionAncestor")
    record Ancestor(String code, String nameZh, String nameEn, RegionLevel level) {

        static Ancestor of(Region region) {
            var details = region.details();
            return new Ancestor(region.code(), details.nameZh(), details.nameEn(), RegionLevel.of(details.level()));
        }
    }

    /** A region in a list. */
    @Schema(name = "RegionSummary")
    record Summary(
            String code,
            long version,
            String nameZh,
            String nameEn,
            RegionLevel level,
            @Nullable String parent,
            @Nullable Centroid centroid,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> successors,
            Instant recordedAt) {

        static Summary of(Region region) {
            var details = region.details();
            return new Summary(
                    region.code(),
                    region.version(),
                    details.nameZh(),
                    details.nameEn(),
                    RegionLevel.of(details.level()),
                    details.parent(),
                    details.centroid(),
                    details.validFrom(),
                    details.validTo(),
                    Objects.requireNonNullElse(details.successors(), List.of()),
                    region.recordedAt());
        }
    }

    static RegionResponse of(RegionTree.Placed placed) {
        var region = Summary.of(placed.region());
        return new RegionResponse(
                region.code(),
                region.version(),
                region.nameZh(),
                region.nameEn(),
                region.level(),
                region.parent(),
                region.centroid(),
                region.validFrom(),
                region.validTo(),
                region.successors(),
                region.recordedAt(),
                placed.above().stream().map(Ancestor::of).toList(),
                placed.children());
    }
}
