package milepost.progress.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import milepost.events.ReportingEvent.ProgressReported;
import milepost.progress.calendar.Moment;
import milepost.progress.change.Warning;
import milepost.progress.statement.CorrectableFact;
import milepost.progress.statement.CorrectableFacts;
import milepost.web.Cursors;
import milepost.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds progress reports of a project and of those that were merged into it; those on record at a time, or null for now. */
@Component
public class ProgressReports implements CorrectableFacts {

    private final ProgressReportRepository repository;
    private final ReportedRepository reported;

    ProgressReports(ProgressReportRepository repository, ReportedRepository reported) {
        this.repository = repository;
        this.reported = reported;
    }

    /** Adds a report that was recorded in another database, in the transaction that adds the project's version. */
    public void restore(UUID eventId, ProgressReported event, Instant recordedAt) {
        repository.insert(eventId, ProgressReport.of(event, recordedAt));
    }

    /** Returns the report that describes a day best: that of the day or of the latest one before it. */
    public Optional<ProgressReport> latest(List<UUID> projectIds, LocalDate day, @Nullable Instant recordedBy) {
        return reported.latest(projectIds, day, recordedBy);
    }

    /**
     * The same of several projects, by their ids; those without a report are left out.
     *
     * @param projectIds the projects, by their ids and those of the projects that were merged into them
     */
    public Map<UUID, ProgressReport> latestOfEach(
            Map<UUID, UUID> projectIds, LocalDate day, @Nullable Instant recordedBy) {
        return reported.latestOfEach(projectIds, day, recordedBy);
    }

    /** Returns one point for each day with a report, by day. */
    public List<CurvePoint> curve(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return reported.points(projectIds, recordedBy);
    }

    public Optional<Instant> lastRecordedAt(List<UUID> projectIds, @Nullable Instant recordedBy) {
        return reported.lastRecordedAt(projectIds, recordedBy);
    }

    @Override
    public Optional<CorrectableFact> find(UUID eventId) {
        return reported.find(eventId)
                .map(report -> new CorrectableFact(
                        eventId,
                        report.projectId(),
                        ProgressReported.class,
                        report.statement(),
                        Set.of("day", "physicalPercent", "investmentDone", "investmentPlanned"),
                        true));
    }

    @Override
    public List<Warning> warnings(UUID eventId, List<UUID> family, LocalDate today) {
        return reported.find(eventId).stream()
                .filter(report -> !report.withdrawn())
                .flatMap(report -> ProgressReportResponse.warnings(report, curve(family, null)).stream())
                .toList();
    }

    /** Returns a page of all reports, the latest day first. */
    Page<ProgressReportResponse> page(List<UUID> projectIds, Moment moment, int limit, @Nullable String cursor) {
        var after = Cursors.decode(cursor, ByDay.class);
        var found = repository.list(projectIds, moment, after.orElse(null), limit + 1);
        var curve = curve(projectIds, moment.asOf());
        var items = found.stream()
                .limit(limit)
                .map(report -> ProgressReportResponse.of(report, curve))
                .toList();
        return new Page<>(items, found.size() > limit ? cursor(items.getLast()) : null);
    }

    private static String cursor(ProgressReportResponse last) {
        return Cursors.encode(new ByDay(last.asOfDate(), last.id()));
    }
}
