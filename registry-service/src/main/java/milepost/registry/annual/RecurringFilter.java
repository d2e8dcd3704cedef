package milepost.registry.annual;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import milepost.registry.filter.Conditions;
import milepost.registry.vocabulary.ListLevel;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.RegionCode;
import org.jspecify.annotations.Nullable;

/** The query parameters that select projects which come back in annual lists. */
record RecurringFilter(
        @Parameter(description = "Only lists of this level are looked at") @Nullable ListLevel level,

        @RegionCode(prefix = true)
        @Parameter(
                description =
                        "A region of the project: GB/T 2260 code or its first 2 or 4 digits; includes all regions below")
        @Nullable String region,

        @Parameter(
                description = "In at least so many years",
                schema = @Schema(type = "integer", format = "int32", defaultValue = "2"))
        @Nullable Integer times)
        implements Checked {

    private static final int FEWEST = 2;
    private static final int MOST = 100;

    @Override
    public void check(Faults faults) {
        faults.unless(leastYears() >= FEWEST && leastYears() <= MOST, "/times", "out-of-range", FEWEST, MOST);
    }

    int leastYears() {
        return Objects.requireNonNullElse(times, FEWEST);
    }

    Conditions conditions() {
        return new AnnualListFilter(null, level, null, region, null).conditions();
    }
}
