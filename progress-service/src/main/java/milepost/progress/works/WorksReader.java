package milepost.progress.works;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.condition.Conditions;
import milepost.progress.curve.PlannedCurve;
import milepost.progress.curve.PlannedCurves;
import milepost.progress.fact.Condition;
import milepost.progress.judging.LightInputs;
import milepost.progress.profile.PlannedWorks;
import milepost.progress.profile.ReportedWorks;
import milepost.progress.project.ProjectMerges;
import milepost.progress.reporting.ProgressReport;
import milepost.progress.reporting.ProgressReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what lights depend on besides milestones, for a project with those that were merged into it. */
@Component
public class WorksReader implements LightInputs {

    private final ProjectMerges merges;
    private final ProgressReports reports;
    private final PlannedCurves curves;
    private final Conditions conditions;

    WorksReader(ProjectMerges merges, ProgressReports reports, PlannedCurves curves, Conditions conditions) {
        this.merges = merges;
        this.reports = reports;
        this.curves = curves;
        this.conditions = conditions;
    }

    @Override
    public ReportedWorks read(UUID projectId, LocalDate day, @Nullable Instant recordedBy) {
        var family = merges.family(projectId, recordedBy);
        return of(
                reports.latest(family, day, recordedBy),
                curves.current(family, recordedBy),
                conditions.history(family, recordedBy).conditionOn(day));
    }

    public static ReportedWorks of(Optional<ProgressReport> latest, Optional<PlannedCurve> curve, Condition condition) {
        return new ReportedWorks(
                latest.map(ProgressReport::physicalPercent).orElse(BigDecimal.ZERO),
                latest.map(ProgressReport::asOfDate).orElse(null),
                curve.map(WorksReader::planned).orElse(null),
                condition);
    }

    private static PlannedWorks planned(PlannedCurve curve) {
        var points = curve.points();
        return new PlannedWorks(points.getFirst().date(), points.getLast().date(), curve::percentOn);
    }
}
