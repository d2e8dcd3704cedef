package milepost.notify.wording;

import milepost.events.MilestoneEvent;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestonePartlyMet;
import milepost.events.MilestoneEvent.MilestonePaused;
import milepost.events.MilestoneEvent.MilestoneResumed;
import milepost.events.MilestoneEvent.MilestoneWaived;

/** What happens to milestones beside that their targets move, are met or pass. */
final class MilestoneSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;
    private final Changes changes;

    MilestoneSentences(Texts texts, Values values, Phrases phrases, Changes changes) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
        this.changes = changes;
    }

    String of(MilestoneEvent event) {
        var title = phrases.quotedMilestone(event.milestoneType(), event.titleZh());
        return switch (event) {
            case MilestoneAmended e -> texts.say("milestone.amended", "title", title, "changes", changes.of(e));
            case MilestonePartlyMet e ->
                phrases.quoting(
                        texts.say(
                                "milestone.partly-met",
                                "title",
                                title,
                                "day",
                                values.day(e.day()),
                                "quantity",
                                done(e)),
                        e.note());
            case MilestonePaused e ->
                texts.say(
                        "milestone.paused",
                        "title",
                        title,
                        "since",
                        values.day(e.since()),
                        "until",
                        phrases.until(e.until()),
                        "because",
                        phrases.because(e.reasonCode()));
            case MilestoneResumed e ->
                phrases.quoting(
                        texts.say("milestone.resumed", "title", title, "since", values.day(e.since())), e.note());
            case MilestoneWaived e -> texts.say("milestone.waived", "title", title, "day", values.day(e.day()));
            case MilestoneCancelled e -> texts.say("milestone.cancelled", "title", title, "day", values.day(e.day()));
            case MilestoneCorrected e ->
                texts.say(
                        "milestone.corrected",
                        "title",
                        title,
                        "event",
                        changes.kind(e.correctedType()),
                        "change",
                        changes.of(e.wrong(), e.right(), e.reasonText()));
        };
    }

    private String done(MilestonePartlyMet event) {
        if (event.quantityDone() == null) {
            return "";
        }
        var done = values.number(event.quantityDone());
        var quantity = event.quantity();
        return quantity == null
                ? texts.say("done", "done", done)
                : texts.say(
                        "doneOf", "done", done, "planned", values.number(quantity.planned()), "unit", quantity.unit());
    }
}
