package milepost.notify.wording;

import milepost.events.IndicatorEvent;
import milepost.events.IndicatorEvent.IndicatorCancelled;
import milepost.events.IndicatorEvent.IndicatorCorrected;
import milepost.events.IndicatorEvent.IndicatorMissed;
import milepost.events.IndicatorEvent.IndicatorObserved;
import milepost.events.IndicatorEvent.IndicatorRevised;
import milepost.events.IndicatorEvent.IndicatorSet;
import milepost.events.IndicatorEvent.IndicatorTarget;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;

/** What happens to indicators. */
final class IndicatorSentences {

    private final Texts texts;
    private final Values values;
    private final Phrases phrases;
    private final Corrections corrections;

    IndicatorSentences(Texts texts, Values values, Phrases phrases, Corrections corrections) {
        this.texts = texts;
        this.values = values;
        this.phrases = phrases;
        this.corrections = corrections;
    }

    String of(IndicatorEvent event) {
        var title = phrases.quoted(event.titleZh());
        var unit = event.unit();
        return switch (event) {
            case IndicatorSet e -> set(e);
            case IndicatorObserved e -> phrases.quoting(observed(e), e.note());
            case IndicatorRevised e ->
                texts.about("indicator.revised")
                        .with("title", title)
                        .with("before", goal(e.previous(), unit))
                        .with("after", goal(e.target(), unit))
                        .with("reason", texts.term("reasonCode", e.reasonCode()))
                        .say();
            case IndicatorCorrected e ->
                texts.about("indicator.corrected")
                        .with("title", title)
                        .with("event", corrections.kind(e.correctedType()))
                        .with("change", corrections.of(e.wrong(), e.right(), e.reasonText()))
                        .say();
            case IndicatorCancelled e ->
                texts.about("indicator.cancelled")
                        .with("title", title)
                        .with("day", values.day(e.day()))
                        .say();
            case IndicatorMissed e ->
                texts.about("indicator.missed")
                        .with("title", title)
                        .with("deadline", deadline(e.target()))
                        .with("value", values.number(e.target().value()))
                        .with("unit", unit)
                        .say();
        };
    }

    private String set(IndicatorSet event) {
        return texts.about("ABOUT".equals(event.direction()) ? "indicator.set-about" : "indicator.set")
                .with("title", phrases.quoted(event.titleZh()))
                .with("deadline", deadline(event.target()))
                .with("direction", texts.term("direction", event.direction()))
                .with("value", values.number(event.target().value()))
                .with("unit", event.unit())
                .say();
    }

    private String observed(IndicatorObserved event) {
        return texts.about("indicator.observed")
                .with("title", phrases.quoted(event.titleZh()))
                .with("day", values.day(event.day()))
                .with("value", values.number(event.value()))
                .with("unit", event.unit())
                .with("status", texts.term("indicatorStatus", event.status()))
                .say();
    }

    private String goal(IndicatorTarget target, String unit) {
        return texts.about("indicator.goal")
                .with("value", values.number(target.value()))
                .with("unit", unit)
                .with("deadline", deadline(target))
                .say();
    }

    private String deadline(IndicatorTarget target) {
        return values.day(target.deadline(), target.precision());
    }
}
