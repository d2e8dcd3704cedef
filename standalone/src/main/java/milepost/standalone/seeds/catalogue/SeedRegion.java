package milepost.standalone.seeds.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region of the catalogue.
 *
 * @param centroid longitude and latitude
 * @param validTo the day from which the code is abolished
 */
public record SeedRegion(
        String code,
        String nameZh,
        String nameEn,
        String level,
        @Nullable String parent,
        @Nullable List<String> centroid,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
