package milepost.standalone.seeds.request;

import java.time.LocalDate;
import java.util.List;
import milepost.standalone.seeds.catalogue.SeedRegion;
import org.jspecify.annotations.Nullable;

/** Regions to define, many at a time. */
public record RegionsBody(List<RegionBody> regions) {

    public static RegionsBody of(List<SeedRegion> regions) {
        return new RegionsBody(regions.stream().map(RegionBody::of).toList());
    }

    public record RegionBody(
            String code,
            String nameZh,
            String nameEn,
            String level,
            @Nullable String parent,
            @Nullable CentroidBody centroid,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static RegionBody of(SeedRegion region) {
            var centroid = region.centroid();
            return new RegionBody(
                    region.code(),
                    region.nameZh(),
                    region.nameEn(),
                    region.level(),
                    region.parent(),
                    centroid == null ? null : new CentroidBody(centroid.get(0), centroid.get(1)),
                    region.validFrom(),
                    region.validTo());
        }
    }

    public record CentroidBody(String longitude, String latitude) {}
}
