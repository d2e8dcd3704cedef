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

/** What is reported of projects, and what is not. */
final class ReportingSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;
    private final Changes changes;

    ReportingSentences(Texts texts, Values values, Phrases phrases, Changes changes) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
        this.changes = changes;
    }

    String of(ReportingEvent event) {
        return switch (event) {
            case ProgressReported e ->
                phrases.quoting(
                        texts.say(
                                "project.progress-reported",
                                "day",
                                values.day(e.asOfDate()),
                                "percent",
                                values.number(e.physicalPercent()),
                                "invested",
                                invested(e)),
                        phrases.narrative(e.narrativeZh(), e.narrativeEn()));
            case ProjectConfirmed e ->
                phrases.quoting(texts.say("project.confirmed", "day", values.day(e.asOfDate())), e.note());
            case ConditionChanged e ->
                texts.say(
                        "project.condition-changed",
                        "since",
                        values.day(e.since()),
                        "condition",
                        texts.term("condition", e.condition()),
                        "until",
                        phrases.until(e.until()),
                        "because",
                        phrases.because(e.reasonCode()));
            case CurvePlanned e ->
                texts.say(
                        "project.curve-planned",
                        "n",
                        values.number(e.version()),
                        "points",
                        values.number(e.points().size()));
            case WentStale e ->
                texts.say(
                        "project.went-stale",
                        "since",
                        values.day(e.silentSince()),
                        "days",
                        values.number(e.days()),
                        "rung",
                        texts.term("rung", e.rung()));
            case LightRuleChanged e -> texts.say("project.light-rule-changed", "light", texts.term("light", e.light()));
            case ExplanationDue e ->
                texts.say(
                        "project.explanation-due",
                        "condition",
                        texts.term("condition", e.condition()),
                        "until",
                        values.day(e.until()));
            case ConfidenceDeclared e ->
                phrases.quoting(
                        texts.say(
                                "project.confidence-declared",
                                "day",
                                values.day(e.asOfDate()),
                                "level",
                                texts.term("confidenceLevel", e.level())),
                        phrases.narrative(e.narrativeZh(), e.narrativeEn()));
            case ProjectCorrected e ->
                texts.say(
                        "project.corrected",
                        "event",
                        changes.kind(e.correctedType()),
                        "change",
                        changes.of(e.wrong(), e.right(), e.reasonText()));
        };
    }

    private String invested(ProgressReported event) {
        return event.investmentDone() == null
                ? ""
                : texts.say("project.invested", "amount", values.money(event.investmentDone()));
    }
}
