package milepost.registry.annual;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import milepost.registry.vocabulary.ListBucket;
import milepost.registry.vocabulary.ListLevel;

/** How many entries annual lists have. Each is counted with all filters but its own. */
@Schema(name = "AnnualListCounts")
record AnnualCounts(
        List<BucketCount> buckets,

        @Schema(description = "The latest year first") List<YearCount> years,

        List<ListCount> lists) {

    @Schema(name = "ListBucketCount")
    record BucketCount(ListBucket bucket, long count) {}

    @Schema(name = "ListYearCount")
    record YearCount(int year, long count) {}

    @Schema(name = "ListNameCount")
    record ListCount(ListLevel level, String list, long count) {}
}
