package milepost.progress.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import milepost.events.ReportingEvent.ProgressReported;
import milepost.progress.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A progress report.
 *
 * @param projectId the project for which it was recorded, which may have been merged since
 * @param asOfDate the day that it describes
 * @param investmentDone CNY, from the beginning up to that day
 * @param investmentPlanned what was planned to be invested up to that day
 * @param superseded whether a report for the same day was recorded later
 * @param correctedAt when it was last corrected; null if it never was
 * @param withdrawn whether a correction says that nothing of it is right
 */
public record ProgressReport(
        UUID id,
        UUID projectId,
        LocalDate asOfDate,
        BigDecimal physicalPercent,
        @Nullable String investmentDone,
        @Nullable String investmentPlanned,
        @Nullable String narrativeZh,
        @Nullable String narrativeEn,
        List<Document> evidence,
        Instant recordedAt,
        boolean superseded,
        @Nullable Instant correctedAt,
        boolean withdrawn) {

    public ProgressReport {
        evidence = List.copyOf(evidence);
    }

    static ProgressReport of(ProgressReported event, Instant recordedAt) {
        return new ProgressReport(
                event.reportId(),
                event.projectId(),
                event.asOfDate(),
                new BigDecimal(event.physicalPercent()),
                event.investmentDone(),
                event.investmentPlanned(),
                event.narrativeZh(),
                event.narrativeEn(),
                event.evidence(),
                recordedAt,
                false,
                null,
                false);
    }

    Statement statement() {
        return new Statement(asOfDate, null, null, null, physicalPercent, investmentDone, investmentPlanned);
    }

    ProgressReported event(@Nullable Boolean backfill) {
        return new ProgressReported(
                projectId,
                id,
                asOfDate,
                physicalPercent.toPlainString(),
                investmentDone,
                investmentPlanned,
                narrativeZh,
                narrativeEn,
                evidence,
                backfill);
    }
}
