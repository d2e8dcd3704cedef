package milepost.registry.annual;

import io.swagger.v3.oas.annotations.Parameter;
import milepost.registry.filter.Conditions;
import milepost.registry.listing.ListEntry;
import milepost.registry.region.RegionNesting;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;
import milepost.web.check.Line;
import milepost.web.check.RegionCode;
import org.jspecify.annotations.Nullable;

/** The query parameters that select entries of annual lists. An entry must match every one that is given. */
record AnnualListFilter(
        @Nullable Integer year,
        @Nullable ListLevel level,
        @Nullable ListBucket bucket,

        @RegionCode(prefix = true)
        @Parameter(
                description =
                        "A region of the project: GB/T 2260 code or its first 2 or 4 digits; includes all regions below")
        @Nullable String region,

        @Line(max = ListEntry.NAME_LENGTH) @Parameter(description = "The name of the list as printed") @Nullable String list) {

    AnnualListFilter withoutYear() {
        return new AnnualListFilter(null, level, bucket, region, list);
    }

    AnnualListFilter withoutBucket() {
        return new AnnualListFilter(year, level, null, region, list);
    }

    AnnualListFilter withoutList() {
        return new AnnualListFilter(year, level, bucket, region, null);
    }

    /** Returns the conditions on {@code listing} and {@code project}. */
    Conditions conditions() {
        var conditions = new Conditions();
        if (year != null) {
            conditions.and("listing.year = :year").param("year", year);
        }
        if (level != null) {
            conditions.and("listing.level = :level").param("level", level.code());
        }
        if (bucket != null) {
            conditions.and("listing.bucket = :bucket").param("bucket", bucket.name());
        }
        if (list != null) {
            conditions.and("listing.list = :list").param("list", list);
        }
        addRegion(region, conditions);
        return conditions;
    }

    /** Adds a condition on the regions of {@code project}. */
    static void addRegion(@Nullable String region, Conditions conditions) {
        if (region != null) {
            conditions
                    .and("exists (select 1 from unnest(project.regions) as code where code like :region)")
                    .param("region", RegionNesting.prefix(region) + "%");
        }
    }
}
