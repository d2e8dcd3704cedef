package milepost.progress.decision;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.UUID;
import milepost.progress.fact.TargetChange.Decision;
import milepost.web.check.RegionCode;
import milepost.web.check.RegionCodes;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on changes of targets; all that are given must hold.
 *
 * @param project the one that the milestone belongs to, or one that was merged into it
 * @param region the beginning of the code of the project's lead region
 * @param asOf when they had been asked for and decided like this, null for now
 */
record TargetChangeFilter(
        @Nullable UUID milestone,
        @Nullable UUID project,
        @Nullable String region,
        @Nullable Decision decision,
        @Nullable Boolean late,
        @Nullable Instant asOf) {

    static final String AS_OF = "As it was known then: until the end of that day, or at that instant";

    static TargetChangeFilter ofMilestone(UUID id, @Nullable Instant asOf) {
        return new TargetChangeFilter(id, null, null, null, null, asOf);
    }

    /** The query parameters. */
    record Parameters(
            @Nullable Decision decision,

            @Parameter(description = "A region's code: of projects whose lead region lies there or below it")
            @Nullable @RegionCode(prefix = true)
            String region,

            @Parameter(description = "A project's id") @Nullable UUID project,

            @Parameter(description = "Only those asked for late, or only the others") @Nullable Boolean late,

            @Parameter(description = AS_OF) @Nullable @OrDay(DayEdge.END)
            Instant asOf) {

        TargetChangeFilter filter() {
            var prefix = region == null ? null : RegionCodes.prefix(region);
            return new TargetChangeFilter(null, project, prefix, decision, late, asOf);
        }
    }
}
