package milepost.notify.wording;

import java.time.LocalDate;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.TargetChangeEvent;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeDecided;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeRequested;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeWithdrawn;

/** How the targets of milestones move, and who asks for it. */
final class TargetSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;

    TargetSentences(Texts texts, Values values, Phrases phrases) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
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
                texts.say(
                        "milestone.target-change-decided",
                        "title",
                        phrases.quotedMilestone(e.milestoneType(), e.titleZh()),
                        "to",
                        values.day(e.newTarget(), e.precision()),
                        "decision",
                        texts.term("decision", e.decision()));
            case MilestoneTargetChangeWithdrawn e ->
                texts.say(
                        "milestone.target-change-withdrawn",
                        "title",
                        phrases.quotedMilestone(e.milestoneType(), e.titleZh()),
                        "to",
                        values.day(e.newTarget(), e.precision()));
        };
    }

    private String moved(
            String key, String title, LocalDate from, String to, int deltaDays, String reasonCode, boolean late) {
        return texts.say(
                key,
                "title",
                title,
                "from",
                values.day(from),
                "to",
                to,
                "shift",
                values.shift(deltaDays),
                "reason",
                texts.term("reasonCode", reasonCode),
                "late",
                late ? texts.say("late") : "");
    }
}
