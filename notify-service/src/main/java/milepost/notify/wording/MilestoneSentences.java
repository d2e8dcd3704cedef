package milepost.notify.wording;

import java.time.LocalDate;
import milepost.events.MilestoneEvent;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestonePartlyMet;
import milepost.events.MilestoneEvent.MilestonePaused;
import milepost.events.MilestoneEvent.MilestoneResumed;
import milepost.events.MilestoneEvent.MilestoneWaived;
import milepost.notify.wording.text.Phrases;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;

/** What happens to milestones beside that their targets move, are met or pass. */
final class MilestoneSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;
    private final Changes changes;
    private final Corrections corrections;

    MilestoneSentences(Texts texts, Values values, Phrases phrases, Changes changes, Corrections corrections) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
        this.changes = changes;
        this.corrections = corrections;
    }

    String of(MilestoneEvent event) {
        var title = phrases.quotedMilestone(event.milestoneType(), event.titleZh());
        return switch (event) {
            case MilestoneAmended e ->
                texts.about("milestone.amended")
                        .with("title", title)
                        .with("changes", changes.of(e))
                        .say();
            case MilestonePartlyMet e ->
                phrases.quoting(
                        texts.about("milestone.partly-met")
                                .with("title", title)
                                .with("day", values.day(e.day()))
                                .with("quantity", done(e))
                                .say(),
                        e.note());
            case MilestonePaused e -> paused(title, e);
            case MilestoneResumed e ->
                phrases.quoting(
                        texts.about("milestone.resumed")
                                .with("title", title)
                                .with("since", values.day(e.since()))
                                .say(),
                        e.note());
            case MilestoneWaived e -> ended("milestone.waived", title, e.day());
            case MilestoneCancelled e -> ended("milestone.cancelled", title, e.day());
            case MilestoneCorrected e ->
                texts.about("milestone.corrected")
                        .with("title", title)
                        .with("event", corrections.kind(e.correctedType()))
                        .with("change", corrections.of(e.wrong(), e.right(), e.reasonText()))
                        .say();
        };
    }

    private String ended(String sentence, String title, LocalDate day) {
        return texts.about(sentence)
                .with("title", title)
                .with("day", values.day(day))
                .say();
    }

    private String paused(String title, MilestonePaused event) {
        return texts.about("milestone.paused")
                .with("title", title)
                .with("since", values.day(event.since()))
                .with("until", phrases.until(event.until()))
                .with("because", phrases.because(event.reasonCode()))
                .say();
    }

    private String done(MilestonePartlyMet event) {
        if (event.quantityDone() == null) {
            return "";
        }
        var done = values.number(event.quantityDone());
        var quantity = event.quantity();
        return quantity == null
                ? texts.about("done").with("done", done).say()
                : texts.about("doneOf")
                        .with("done", done)
                        .with("planned", values.number(quantity.planned()))
                        .with("unit", quantity.unit())
                        .say();
    }
}
