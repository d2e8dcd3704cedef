package milepost.registry.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The coverage of a plan: the works that its clauses name, with their states, and counts by clause and in total. */
@Schema(name = "Coverage")
record Coverage(
        String plan,
        String titleZh,
        @Nullable String titleEn,

        @Schema(description = "The day in Asia/Shanghai on which the state was read")
        LocalDate day,

        int silentDays,
        CoverageCounts totals,
        List<ClauseCoverage> clauses) {

    @Schema(name = "ClauseCoverage")
    record ClauseCoverage(
            String number,
            String headingZh,
            @Nullable String headingEn,
            CoverageCounts counts,
            List<CoveredWork> works) {}
}
