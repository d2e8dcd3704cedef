package milepost.notify.wording;

import java.util.stream.Collectors;
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
import milepost.events.ProgressEvent.ScopeChange;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.ReportingEvent;
import milepost.events.TargetChangeEvent;
import org.jspecify.annotations.Nullable;

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
        this.targets = new TargetSentences(texts, values, phrases);
        this.milestones = new MilestoneSentences(texts, values, phrases, changes);
        this.indicators = new IndicatorSentences(texts, values, phrases, changes);
        this.reporting = new ReportingSentences(texts, values, phrases, changes);
    }

    String of(ProgressEvent event) {
        return switch (event) {
            case MilestoneAdded e ->
                texts.say(
                        "milestone.added",
                        "title",
                        phrases.quotedMilestone(e.milestoneType(), e.titleZh()),
                        "date",
                        values.day(e.baselineDate(), e.precision()));
            case MilestoneMet e ->
                texts.say(
                        "milestone.met",
                        "title",
                        phrases.quotedMilestone(e.milestoneType(), e.titleZh()),
                        "date",
                        values.day(e.actualDate()),
                        "slip",
                        values.slip(e.slipDays()));
            case MilestoneMissed e ->
                texts.say(
                        "milestone.missed",
                        "title",
                        phrases.quotedMilestone(e.milestoneType(), e.titleZh()),
                        "date",
                        values.day(e.currentTarget(), e.precision()));
            case MilestoneTargetChanged e -> targets.of(e);
            case TargetChangeEvent e -> targets.of(e);
            case MilestoneEvent e -> milestones.of(e);
            case IndicatorEvent e -> indicators.of(e);
            case ReportingEvent e -> reporting.of(e);
            case LightChanged e ->
                texts.say(
                        "project.light-changed",
                        "change",
                        light(e),
                        "slip",
                        e.slipDays() == 0 ? "" : texts.say("comma") + values.slip(e.slipDays()));
            case StageChanged e ->
                texts.say(
                        "project.stage-changed",
                        "previous",
                        texts.term("stage", e.previousStage()),
                        "stage",
                        texts.term("stage", e.stage()),
                        "milestone",
                        phrases.quoted(texts.term("milestoneType", e.milestoneType())));
            case ProjectRescoped e ->
                texts.say(
                        "project.rescoped",
                        "n",
                        values.number(e.baseline()),
                        "changes",
                        e.changes().stream().map(this::scope).collect(Collectors.joining(texts.say("parts"))));
            case ProgressMoved e ->
                counted("project.progress-moved", e.milestones().size());
            case ProgressReturned e ->
                counted(
                        e.projectId().equals(e.to()) ? "project.progress-returned" : "project.progress-given-back",
                        e.milestones().size());
        };
    }

    private String counted(String key, int count) {
        return texts.count(key, count, "n", values.number(count));
    }

    private String light(LightChanged event) {
        var light = texts.term("light", event.light());
        return event.previousLight() == null
                ? texts.say("firstLight", "light", light)
                : texts.say("lightFrom", "previous", texts.term("light", event.previousLight()), "light", light);
    }

    private String scope(ScopeChange change) {
        return changes.field(change.what(), written(change, change.before()), written(change, change.after()));
    }

    private String written(ScopeChange change, @Nullable String value) {
        if (value == null) {
            return "";
        }
        if ("CNY".equals(change.unit())) {
            return values.money(value);
        }
        return change.unit() == null ? value : value + " " + change.unit();
    }
}
