package milepost.notify.wording;

import java.time.LocalDate;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.TargetChangeEvent;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeDecided;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeRequested;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeWithdrawn;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;

/** The targets of milestones: how they are set and moved, who asks for it, and whether they are met. */
final class TargetSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;

    TargetSentences(Texts texts, Values values, Phrases phrases) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
    }

    String of(MilestoneAdded e) {
        return texts.about("milestone.added")
                .with("title", phrases.quotedMilestone(e.milestoneType(), e.titleZh()))
                .with("date", values.day(e.baselineDate(), e.precision()))
                .say();
    }

    String of(MilestoneMet e) {
        return texts.about("milestone.met")
                .with("title", phrases.quotedMilestone(e.milestoneType(), e.titleZh()))
                .with("date", values.day(e.actualDate()))
                .with("slip", values.slip(e.slipDays()))
                .say();
    }

    String of(MilestoneMissed e) {
        return texts.about("milestone.missed")
                .with("title", phrases.quotedMilestone(e.milestoneType(), e.titleZh()))
                .with("date", values.day(e.currentTarget(), e.precision()))
                .say();
    }

    String of(MilestoneTargetChanged e) {
        return moved(
                "milestone.target-changed",
                phrases.quotedMilestone(e.milestoneType(), e.titleZh()),
                e.previousTarget(),
                values.day(e.newTarget(), e.precision()),
                e.deltaDays(),
                e.reasonCode(),
                e.late());
    }

    String of(TargetChangeEvent event) {
        return switch (event) {
            case MilestoneTargetChangeRequested e ->
                moved(
                        "milestone.target-change-requested",
                        phrases.quotedMilestone(e.milestoneType(), e.titleZh()),
                        e.currentTarget(),
                        values.day(e.newTarget(), e.precision()),
                        e.deltaDays(),
                        e.reasonCode(),
                        e.late());
            case MilestoneTargetChangeDecided e ->
                texts.about("milestone.target-change-decided")
                        .with("title", phrases.quotedMilestone(e.milestoneType(), e.titleZh()))
                        .with("to", values.day(e.newTarget(), e.precision()))
                        .with("decision", texts.term("decision", e.decision()))
                        .say();
            case MilestoneTargetChangeWithdrawn e ->
                texts.about("milestone.target-change-withdrawn")
                        .with("title", phrases.quotedMilestone(e.milestoneType(), e.titleZh()))
                        .with("to", values.day(e.newTarget(), e.precision()))
                        .say();
        };
    }

    private String moved(
            String key, String title, LocalDate from, String to, int deltaDays, String reasonCode, boolean late) {
        return texts.about(key)
                .with("title", title)
                .with("from", values.day(from))
                .with("to", to)
                .with("shift", values.shift(deltaDays))
                .with("reason", texts.term("reasonCode", reasonCode))
                .with("late", late ? texts.say("late") : "")
                .say();
    }
}
