package milepost.progress.reporting;

import java.time.Clock;
import java.util.UUID;
import milepost.access.Caller;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.ProjectChanges;
import milepost.progress.meter.CommittedCounts;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/** Records progress reports, in any order; none is overwritten. */
@Component
class ProgressReporting {

    private final ProjectRights rights;
    private final ProjectChanges changes;
    private final ProjectMerges merges;
    private final ProgressReportRepository repository;
    private final ProgressReports reports;
    private final CommittedCounts counts;
    private final Clock clock;

    ProgressReporting(
            ProjectRights rights,
            ProjectChanges changes,
            ProjectMerges merges,
            ProgressReportRepository repository,
            ProgressReports reports,
            CommittedCounts counts,
            Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.merges = merges;
        this.repository = repository;
        this.reports = reports;
        this.counts = counts;
        this.clock = clock;
    }

    ProgressReportResponse report(Caller caller, UUID projectId, ProgressReportRequest request) {
        rights.requireReporting(caller, projectId);
        PastDay.require(request.asOfDate(), clock, "/asOfDate");
        return changes.change(projectId, caller.author(), () -> {
            var report = request.report(projectId, WorkingDay.now(clock));
            repository.insert(report.id(), report);
            counts.report("progress");
            var curve = reports.curve(merges.family(projectId, null), null);
            return Change.of(report.event(request.backfill()))
                    .withId(report.id())
                    .occurredAt(WorkingDay.startOf(report.asOfDate()))
                    .recordedAt(report.recordedAt())
                    .giving(ProgressReportResponse.of(report, curve));
        });
    }
}
