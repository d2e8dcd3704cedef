package milepost.notify.wording;

import milepost.events.IndicatorEvent;
import milepost.events.MilestoneEvent;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.ReportingEvent;
import milepost.events.TargetChangeEvent;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;

/** What progress-service tells. */
final class ProgressSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;
    private final Changes changes;
    private final TargetSentences targets;
    private final MilestoneSentences milestones;
    private final IndicatorSentences indicators;
    private final ReportingSentences reporting;

    ProgressSentences(Texts texts, Values values, Phrases phrases, Changes changes) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
        this.changes = changes;
        var corrections = new Corrections(texts, values);
        this.targets = new TargetSentences(texts, values, phrases);
        this.milestones = new MilestoneSentences(texts, values, phrases, changes, corrections);
        this.indicators = new IndicatorSentences(texts, values, phrases, corrections);
        this.reporting = new ReportingSentences(texts, values, phrases, corrections);
    }

    String of(ProgressEvent event) {
        return switch (event) {
            case MilestoneAdded e -> targets.of(e);
            case MilestoneMet e -> targets.of(e);
            case MilestoneMissed e -> targets.of(e);
            case MilestoneTargetChanged e -> targets.of(e);
            case TargetChangeEvent e -> targets.of(e);
            case MilestoneEvent e -> milestones.of(e);
            case IndicatorEvent e -> indicators.of(e);
            case ReportingEvent e -> reporting.of(e);
            case LightChanged e ->
                texts.about("project.light-changed")
                        .with("change", light(e))
                        .with("slip", e.slipDays() == 0 ? "" : texts.say("comma") + values.slip(e.slipDays()))
                        .say();
            case StageChanged e ->
                texts.about("project.stage-changed")
                        .with("previous", texts.term("stage", e.previousStage()))
                        .with("stage", texts.term("stage", e.stage()))
                        .with("milestone", phrases.quoted(texts.term("milestoneType", e.milestoneType())))
                        .say();
            case ProjectRescoped e ->
                texts.about("project.rescoped")
                        .with("n", values.number(e.baseline()))
                        .with("changes", changes.of(e))
                        .say();
            case ProgressMoved e ->
                counted("project.progress-moved", e.milestones().size());
            case ProgressReturned e ->
                counted(
                        e.projectId().equals(e.to()) ? "project.progress-returned" : "project.progress-given-back",
                        e.milestones().size());
        };
    }

    private String counted(String key, int count) {
        return texts.about(key, count).with("n", values.number(count)).say();
    }

    private String light(LightChanged event) {
        var light = texts.term("light", event.light());
        return event.previousLight() == null
                ? texts.about("firstLight").with("light", light).say()
                : texts.about("lightFrom")
                        .with("previous", texts.term("light", event.previousLight()))
                        .with("light", light)
                        .say();
    }
}
