package milepost.progress.replay.event;

import milepost.events.ReportingEvent;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.events.ReportingEvent.ProgressReported;
import milepost.events.ReportingEvent.ProjectConfirmed;
import milepost.events.ReportingEvent.WentStale;
import milepost.progress.condition.Condition;
import milepost.progress.condition.ConditionFact;
import milepost.progress.condition.Conditions;
import milepost.progress.confirmation.Confirmations;
import milepost.progress.curve.PlannedCurves;
import milepost.progress.fact.ReasonCode;
import milepost.progress.reporting.ProgressReports;
import milepost.progress.silence.Silences;
import org.springframework.stereotype.Component;

/** Keeps what events told of whole projects. */
@Component
class ReplayedReports {

    private final ProgressReports reports;
    private final Confirmations confirmations;
    private final Conditions conditions;
    private final PlannedCurves curves;
    private final Silences silences;

    ReplayedReports(
            ProgressReports reports,
            Confirmations confirmations,
            Conditions conditions,
            PlannedCurves curves,
            Silences silences) {
        this.reports = reports;
        this.confirmations = confirmations;
        this.conditions = conditions;
        this.curves = curves;
        this.silences = silences;
    }

    void keep(ReplayedEvent event, ReportingEvent data) {
        switch (data) {
            case ProgressReported e -> reports.restore(e, event.recordedAt());
            case ProjectConfirmed e -> confirmations.restore(e, event.recordedAt());
            case ConditionChanged e -> {
                if (event.isReport()) { // after a merge a fact of the other project is told again
                    conditions.restore(fact(event, e));
                }
            }
            case CurvePlanned e -> curves.restore(e, event.recordedAt());
            case WentStale e -> silences.restore(e);
        }
    }

    private static ConditionFact fact(ReplayedEvent event, ConditionChanged e) {
        return new ConditionFact(
                e.changeId(),
                e.projectId(),
                Condition.valueOf(e.condition()),
                e.since(),
                e.reasonCode() == null ? null : ReasonCode.valueOf(e.reasonCode()),
                e.reasonText(),
                e.document(),
                event.recordedAt());
    }
}
