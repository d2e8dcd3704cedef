package milepost.notify.wording;

import java.util.List;
import java.util.function.Function;
import milepost.events.IndicatorEvent.IndicatorStatement;
import milepost.events.MilestoneEvent.Statement;
import milepost.events.ReportingEvent.ReportedStatement;
import milepost.notify.wording.text.Phrases;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;
import org.jspecify.annotations.Nullable;

/** What a correction changes: each value that was told, and the right one. */
final class Corrections {

    private final Texts texts;
    private final Values values;

    Corrections(Texts texts, Values values) {
        this.texts = texts;
        this.values = values;
    }

    /** Returns what an event is called, as a part of a sentence. */
    String kind(String type) {
        var key = "event." + EventWording.shortName(type);
        return texts.about("kind")
                .with("event", texts.has(key) ? texts.say(key) : type)
                .say();
    }

    String of(Statement wrong, @Nullable Statement right, String reason) {
        return corrected(
                wrong,
                right,
                reason,
                List.of(
                        of -> values.day(of.target(), of.precision()),
                        of -> values.day(of.day()),
                        of -> values.day(of.until()),
                        of -> values.number(of.quantityDone())));
    }

    String of(IndicatorStatement wrong, @Nullable IndicatorStatement right, String reason) {
        return corrected(
                wrong,
                right,
                reason,
                List.of(
                        of -> values.day(of.deadline(), of.precision()),
                        of -> values.day(of.day()),
                        of -> values.number(of.value())));
    }

    String of(ReportedStatement wrong, @Nullable ReportedStatement right, String reason) {
        return corrected(
                wrong,
                right,
                reason,
                List.of(
                        of -> values.day(of.day()),
                        of -> values.day(of.until()),
                        of -> values.number(of.physicalPercent()),
                        of -> values.money(of.investmentDone()),
                        of -> values.money(of.investmentPlanned()),
                        of -> texts.term("confidenceLevel", of.level()),
                        of -> texts.term("reasonCode", of.reasonCode())));
    }

    /** Tells the values that differ; without a right statement nothing of the wrong one holds. */
    private <T> String corrected(T wrong, @Nullable T right, String reason, List<Function<T, String>> shown) {
        if (right == null) {
            return texts.say("voided");
        }
        var different = shown.stream()
                .filter(value -> !value.apply(wrong).equals(value.apply(right)))
                .map(value -> texts.about("corrected")
                        .with("wrong", value.apply(wrong))
                        .with("right", value.apply(right))
                        .say())
                .toList();
        return different.isEmpty() ? Phrases.reason(reason) : String.join(texts.say("list"), different);
    }
}
