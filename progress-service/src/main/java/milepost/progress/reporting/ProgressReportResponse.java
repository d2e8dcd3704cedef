package milepost.progress.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import milepost.progress.change.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A progress report in the API.
 *
 * @param investmentDone CNY, from the beginning up to that day
 * @param superseded whether a report for the same day was recorded later, which counts instead
 * @param correctedAt when it was last corrected; the values are those that are right. Null if it never was
 * @param withdrawn whether a correction says that nothing of it is right
 * @param warnings what looks wrong beside the other reports; nothing is refused for it
 */
record ProgressReportResponse(
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
        boolean withdrawn,
        List<Warning> warnings) {

    /** @param reported the points of all reports of the project */
    static ProgressReportResponse of(ProgressReport report, List<CurvePoint> reported) {
        return new ProgressReportResponse(
                report.id(),
                report.projectId(),
                report.asOfDate(),
                report.physicalPercent(),
                report.investmentDone(),
                report.investmentPlanned(),
                report.narrativeZh(),
                report.narrativeEn(),
                report.evidence(),
                report.recordedAt(),
                report.superseded(),
                report.correctedAt(),
                report.withdrawn(),
                warnings(report, reported));
    }

    static List<Warning> warnings(ProgressReport report, List<CurvePoint> reported) {
        return reported.stream()
                .filter(point -> point.date().isBefore(report.asOfDate())
                        && point.physicalPercent().compareTo(report.physicalPercent()) > 0)
                .reduce((_, later) -> later)
                .map(point -> new Warning(
                        "percent-lower-than-before",
                        "形象进度 %s%% 低于 %s 填报的 %s%%"
                                .formatted(report.physicalPercent(), point.date(), point.physicalPercent()),
                        "The physical progress of %s %% is lower than the %s %% reported for %s"
                                .formatted(report.physicalPercent(), point.physicalPercent(), point.date())))
                .stream()
                .toList();
    }
}
