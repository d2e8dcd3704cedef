package milepost.notify.wording;

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
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;

/** What is reported of projects, and what is not. */
final class ReportingSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;
    private final Corrections corrections;

    ReportingSentences(Texts texts, Values values, Phrases phrases, Corrections corrections) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
        this.corrections = corrections;
    }

    String of(ReportingEvent event) {
        return switch (event) {
            case ProgressReported e ->
                phrases.quoting(reported(e), phrases.narrative(e.narrativeZh(), e.narrativeEn()));
            case ProjectConfirmed e ->
                phrases.quoting(
                        texts.about("project.confirmed")
                                .with("day", values.day(e.asOfDate()))
                                .say(),
                        e.note());
            case ConditionChanged e -> changed(e);
            case CurvePlanned e ->
                texts.about("project.curve-planned")
                        .with("n", values.number(e.version()))
                        .with("points", values.number(e.points().size()))
                        .say();
            case WentStale e ->
                texts.about("project.went-stale")
                        .with("since", values.day(e.silentSince()))
                        .with("days", values.number(e.days()))
                        .with("rung", texts.term("rung", e.rung()))
                        .say();
            case LightRuleChanged e ->
                texts.about("project.light-rule-changed")
                        .with("light", texts.term("light", e.light()))
                        .say();
            case ExplanationDue e ->
                texts.about("project.explanation-due")
                        .with("condition", texts.term("condition", e.condition()))
                        .with("until", values.day(e.until()))
                        .say();
            case ConfidenceDeclared e ->
                phrases.quoting(declared(e), phrases.narrative(e.narrativeZh(), e.narrativeEn()));
            case ProjectCorrected e ->
                texts.about("project.corrected")
                        .with("event", corrections.kind(e.correctedType()))
                        .with("change", corrections.of(e.wrong(), e.right(), e.reasonText()))
                        .say();
        };
    }

    private String reported(ProgressReported event) {
        return texts.about("project.progress-reported")
                .with("day", values.day(event.asOfDate()))
                .with("percent", values.number(event.physicalPercent()))
                .with("invested", invested(event))
                .say();
    }

    private String changed(ConditionChanged event) {
        return texts.about("project.condition-changed")
                .with("since", values.day(event.since()))
                .with("condition", texts.term("condition", event.condition()))
                .with("until", phrases.until(event.until()))
                .with("because", phrases.because(event.reasonCode()))
                .say();
    }

    private String declared(ConfidenceDeclared event) {
        return texts.about("project.confidence-declared")
                .with("day", values.day(event.asOfDate()))
                .with("level", texts.term("confidenceLevel", event.level()))
                .say();
    }

    private String invested(ProgressReported event) {
        return event.investmentDone() == null
                ? ""
                : texts.about("project.invested")
                        .with("amount", values.money(event.investmentDone()))
                        .say();
    }
}
