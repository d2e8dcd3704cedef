package milepost.notify.wording;

import milepost.events.IndicatorEvent;
import milepost.events.IndicatorEvent.IndicatorCancelled;
import milepost.events.IndicatorEvent.IndicatorCorrected;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.events.IndicatorEvent.IndicatorObserved;
import milepost.events.IndicatorEvent.IndicatorRevised;
import milepost.events.IndicatorEvent.IndicatorSet;
import milepost.events.IndicatorEvent.IndicatorTarget;

/** What happens to indicators. */
final class IndicatorSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;
    private final Changes changes;

    IndicatorSentences(Texts texts, Values values, Phrases phrases, Changes changes) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
        this.changes = changes;
    }

    String of(IndicatorEvent event) {
        var title = phrases.quoted(event.titleZh());
        var unit = event.unit();
        return switch (event) {
            case IndicatorSet e ->
                texts.say(
                        "ABOUT".equals(e.direction()) ? "indicator.set-about" : "indicator.set",
                        "title",
                        title,
                        "deadline",
                        deadline(e.target()),
                        "direction",
                        texts.term("direction", e.direction()),
                        "value",
                        values.number(e.target().value()),
                        "unit",
                        unit);
            case IndicatorObserved e ->
                phrases.quoting(
                        texts.say(
                                "indicator.observed",
                                "title",
                                title,
                                "day",
                                values.day(e.day()),
                                "value",
                                values.number(e.value()),
                                "unit",
                                unit,
                                "status",
                                texts.term("indicatorStatus", e.status())),
                        e.note());
            case IndicatorRevised e ->
                texts.say(
                        "indicator.revised",
                        "title",
                        title,
                        "before",
                        goal(e.previous(), unit),
                        "after",
                        goal(e.target(), unit),
                        "reason",
                        texts.term("reasonCode", e.reasonCode()));
            case IndicatorCorrected e ->
                texts.say(
                        "indicator.corrected",
                        "title",
                        title,
                        "event",
                        changes.kind(e.correctedType()),
                        "change",
                        changes.of(e.wrong(), e.right(), e.reasonText()));
            case IndicatorCancelled e -> texts.say("indicator.cancelled", "title", title, "day", values.day(e.day()));
            case IndicatorMissed e ->
                texts.say(
                        "indicator.missed",
                        "title",
                        title,
                        "deadline",
                        deadline(e.target()),
                        "value",
                        values.number(e.target().value()),
                        "unit",
                        unit);
        };
    }

    private String goal(IndicatorTarget target, String unit) {
        return texts.say(
                "indicator.goal", "value", values.number(target.value()), "unit", unit, "deadline", deadline(target));
    }

    private String deadline(IndicatorTarget target) {
        return values.day(target.deadline(), target.precision());
    }
}
