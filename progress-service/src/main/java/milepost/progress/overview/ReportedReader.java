package milepost.progress.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import milepost.progress.calendar.Moment;
import milepost.progress.condition.Conditions;
import milepost.progress.confidence.Confidences;
import milepost.progress.confirmation.Confirmations;
import milepost.progress.curve.PlannedCurve;
import milepost.progress.curve.PlannedCurves;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.Indicators;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.outlook.IndicatorSummary;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.Projects;
import milepost.progress.reporting.ProgressReports;
import milepost.progress.silence.Silences;
import milepost.progress.statement.ProjectCorrections;
import milepost.progress.works.WorksReader;
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
    private final Confidences confidences;
    private final ProjectCorrections corrections;
    private final Silences silences;
    private final Indicators indicators;

    ReportedReader(
            ProjectMerges merges,
            Projects projects,
            Conditions conditions,
            ProgressReports reports,
            PlannedCurves curves,
            Confirmations confirmations,
            Confidences confidences,
            ProjectCorrections corrections,
            Silences silences,
            Indicators indicators) {
        this.merges = merges;
        this.projects = projects;
        this.conditions = conditions;
        this.reports = reports;
        this.curves = curves;
        this.confirmations = confirmations;
        this.confidences = confidences;
        this.corrections = corrections;
        this.silences = silences;
        this.indicators = indicators;
    }

    /**
     * Returns what was reported.
     *
     * @param project its milestones as they were at the moment
     * @param day of the moment
     */
    Reported read(ProjectMilestones project, Moment moment, LocalDate day) {
        var id = project.projectId();
        var milestones = project.all();
        var recordedBy = moment.asOf();
        var family = merges.family(id, recordedBy);
        var history = conditions.history(family, recordedBy);
        var curve = curves.current(family, recordedBy);
        var declared = confidences.list(family, recordedBy);
        var measured = indicators.ofProjects(family, moment);
        var lastAt = Reported.last(
                milestones,
                List.of(
                        history.lastRecordedAt(),
                        reports.lastRecordedAt(family, recordedBy),
                        confirmations.lastRecordedAt(family, recordedBy),
                        curve.map(PlannedCurve::setAt),
                        Confidences.lastRecordedAt(declared),
                        corrections.lastRecordedAt(family, recordedBy),
                        measured.stream().map(Indicator::lastConfirmedAt).max(Instant::compareTo)));
        var latest = reports.latest(family, day, recordedBy);
        return new Reported(
                history.on(day).orElse(null),
                history.untilOn(day).orElse(null),
                latest.map(report -> LatestReport.of(report, curve)).orElse(null),
                Confidences.latest(declared, day).map(DeclaredConfidence::of).orElse(null),
                lastAt,
                silences.on(day, projects.get(id), milestones, measured, lastAt).orElse(null),
                measured.stream()
                        .map(indicator -> IndicatorSummary.of(indicator, day))
                        .toList(),
                WorksReader.of(latest, curve, history.conditionOn(day)));
    }
}
