package milepost.progress.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.curve.PlannedCurve;
import milepost.progress.reporting.ProgressReport;
import org.jspecify.annotations.Nullable;

/**
 * The progress report of the latest day.
 *
 * @param plannedPercent what the planned curve has for that day; null where it has nothing
 * @param investmentDone CNY, from the beginning up to that day
 */
record LatestReport(
        UUID id,
        LocalDate asOfDate,
        BigDecimal physicalPercent,
        @Nullable BigDecimal plannedPercent,
        @Nullable String investmentDone,
        @Nullable String investmentPlanned,
        Instant recordedAt) {

    static LatestReport of(ProgressReport report, Optional<PlannedCurve> curve) {
        return new LatestReport(
                report.id(),
                report.asOfDate(),
                report.physicalPercent(),
                curve.flatMap(planned -> planned.percentOn(report.asOfDate())).orElse(null),
                report.investmentDone(),
                report.investmentPlanned(),
                report.recordedAt());
    }
}
