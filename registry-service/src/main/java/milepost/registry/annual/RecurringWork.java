package milepost.registry.annual;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import milepost.registry.listing.ListEntry;

/** A project that stands in lists of several years as one that is to start or is being prepared. */
@Schema(name = "RecurringWork")
record RecurringWork(
        @JsonUnwrapped ListedWork work,

        @Schema(description = "In how many years") int times,

        @Schema(description = "The years, the first one first")
        List<Integer> years,

        @Schema(description = "Years between them in which it was not listed so")
        List<Integer> missingYears,

        @Schema(description = "The entries of these years, in their order")
        List<ListEntry> entries) {}
