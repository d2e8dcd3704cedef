package milepost.progress.replay.event;

import milepost.events.ReportingEvent;
import milepost.events.ReportingEvent.ConditionChanged;
import milepost.events.ReportingEvent.ConfidenceDeclared;
import milepost.events.ReportingEvent.CurvePlanned;
import milepost.events.ReportingEvent.ExplanationDue;
import milepost.events.ReportingEvent.LightRuleChanged;
import milepost.events.ReportingEvent.ProgressReported;
import milepost.events.ReportingEvent.ProjectConfirmed;
import milepost.events.ReportingEvent.ProjectCorrected;
import milepost.events.ReportingEvent.WentStale;
import milepost.progress.condition.ConditionFact;
import milepost.progress.condition.Conditions;
import milepost.progress.confidence.Confidences;
import milepost.progress.confirmation.Confirmations;
import milepost.progress.curve.PlannedCurves;
import milepost.progress.explanation.Explanations;
import milepost.progress.fact.Condition;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import milepost.progress.reporting.ProgressReports;
import milepost.progress.silence.Silences;
import milepost.progress.statement.ProjectCorrection;
import milepost.progress.statement.ProjectCorrections;
import milepost.progress.statement.Statement;
import org.springframework.stereotype.Component;

/** Keeps what events told of whole projects. */
@Component
class ReplayedReports {

    private final ProgressReports reports;
    private final Confirmations confirmations;
    private final Conditions conditions;
    private final PlannedCurves curves;
    private final Confidences confidences;
    private final ProjectCorrections corrections;
    private final Silences silences;
    private final Explanations explanations;

    ReplayedReports(
            ProgressReports reports,
            Confirmations confirmations,
            Conditions conditions,
            PlannedCurves curves,
            Confidences confidences,
            ProjectCorrections corrections,
            Silences silences,
            Explanations explanations) {
        this.reports = reports;
        this.confirmations = confirmations;
        this.conditions = conditions;
        this.curves = curves;
        this.confidences = confidences;
        this.corrections = corrections;
        this.silences = silences;
        this.explanations = explanations;
    }

    void keep(ReplayedEvent event, ReportingEvent data) {
        switch (data) {
            case ProgressReported e -> reports.restore(event.id(), e, event.recordedAt());
            case ProjectConfirmed e -> confirmations.restore(event.id(), e, event.recordedAt());
            case ConditionChanged e -> conditions.restore(event.id(), fact(event, e));
            case CurvePlanned e -> curves.restore(event.id(), e, event.recordedAt());
            case ConfidenceDeclared e -> confidences.restore(e, event.author().org(), event.recordedAt());
            case ProjectCorrected e -> corrections.add(correction(event, e));
            case WentStale e -> silences.restore(e);
            case ExplanationDue e -> explanations.restore(e);
            case LightRuleChanged _ -> {} // is kept with the light
        }
    }

    private static ProjectCorrection correction(ReplayedEvent event, ProjectCorrected e) {
        return new ProjectCorrection(
                event.id(),
                e.projectId(),
                e.correctedEvent(),
                e.right() == null ? null : Statement.of(e.right()),
                new Reason(e.reasonText(), e.documentRef()),
                event.recordedAt());
    }

    private static ConditionFact fact(ReplayedEvent event, ConditionChanged e) {
        return new ConditionFact(
                e.changeId(),
                e.projectId(),
                Condition.valueOf(e.condition()),
                e.since(),
                e.until(),
                e.reasonCode() == null ? null : ReasonCode.valueOf(e.reasonCode()),
                e.reasonText(),
                e.document(),
                event.recordedAt());
    }
}
