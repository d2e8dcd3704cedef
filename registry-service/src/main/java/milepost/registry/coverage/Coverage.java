package milepost.registry.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a plan, by clause in the order of the document and in all. */
@Schema(name = "Coverage")
record Coverage(
        String plan,
        String titleZh,
        @Nullable String titleEn,

        @Schema(description = "The day of Asia/Shanghai on which this holds")
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
