package milepost.progress.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.condition.Conditions;
import milepost.progress.confirmation.Confirmations;
import milepost.progress.curve.PlannedCurve;
import milepost.progress.curve.PlannedCurves;
import milepost.progress.milestone.Milestone;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.Projects;
import milepost.progress.reporting.ProgressReports;
import milepost.progress.silence.Silences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was reported of a whole project up to a day, as it was on record at a time. */
@Component
class ReportedReader {

    private final ProjectMerges merges;
    private final Projects projects;
    private final Conditions conditions;
    private final ProgressReports reports;
    private final PlannedCurves curves;
    private final Confirmations confirmations;
    private final Silences silences;

    ReportedReader(
            ProjectMerges merges,
            Projects projects,
            Conditions conditions,
            ProgressReports reports,
            PlannedCurves curves,
            Confirmations confirmations,
            Silences silences) {
        this.merges = merges;
        this.projects = projects;
        this.conditions = conditions;
        this.reports = reports;
        this.curves = curves;
        this.confirmations = confirmations;
        this.silences = silences;
    }

    /**
     * Returns what was reported.
     *
     * @param milestones as they were on record at that time
     * @param recordedBy that time, null for now
     */
    Reported read(UUID id, List<Milestone> milestones, LocalDate day, @Nullable Instant recordedBy) {
        var family = merges.family(id, recordedBy);
        var history = conditions.history(family, recordedBy);
        var curve = curves.current(family, recordedBy);
        var lastAt = Reported.last(
                milestones,
                List.of(
                        history.lastRecordedAt(),
                        reports.lastRecordedAt(family, recordedBy),
                        confirmations.lastRecordedAt(family, recordedBy),
                        curve.map(PlannedCurve::setAt)));
        return new Reported(
                history.on(day).orElse(null),
                reports.latest(family, day, recordedBy)
                        .map(report -> LatestReport.of(report, curve))
                        .orElse(null),
                lastAt,
                silences.on(day, projects.get(id), milestones, lastAt).orElse(null));
    }
}
