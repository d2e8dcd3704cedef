package milepost.notify.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import milepost.events.IndicatorEvent.IndicatorStatement;
import milepost.events.MilestoneEvent.Statement;
import milepost.events.ReportingEvent.ReportedStatement;
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
        return right == null
                ? texts.say("voided")
                : corrected(
                        List.of(
                                one(wrong, right, of -> values.day(of.target(), of.precision())),
                                one(wrong, right, of -> values.day(of.day())),
                                one(wrong, right, of -> values.day(of.until())),
                                one(wrong, right, of -> values.number(of.quantityDone()))),
                        reason);
    }

    String of(IndicatorStatement wrong, @Nullable IndicatorStatement right, String reason) {
        return right == null
                ? texts.say("voided")
                : corrected(
                        List.of(
                                one(wrong, right, of -> values.day(of.deadline(), of.precision())),
                                one(wrong, right, of -> values.day(of.day())),
                                one(wrong, right, of -> values.number(of.value()))),
                        reason);
    }

    String of(ReportedStatement wrong, @Nullable ReportedStatement right, String reason) {
        return right == null
                ? texts.say("voided")
                : corrected(
                        List.of(
                                one(wrong, right, of -> values.day(of.day())),
                                one(wrong, right, of -> values.day(of.until())),
                                one(wrong, right, of -> values.number(of.physicalPercent())),
                                one(wrong, right, of -> values.money(of.investmentDone())),
                                one(wrong, right, of -> values.money(of.investmentPlanned())),
                                one(wrong, right, of -> texts.term("confidenceLevel", of.level())),
                                one(wrong, right, of -> texts.term("reasonCode", of.reasonCode()))),
                        reason);
    }

    private <T> String one(T wrong, T right, Function<T, String> value) {
        var before = value.apply(wrong);
        var after = value.apply(right);
        return before.equals(after)
                ? ""
                : texts.about("corrected")
                        .with("wrong", before)
                        .with("right", after)
                        .say();
    }

    private String corrected(List<String> differences, String reason) {
        var different = new ArrayList<>(differences);
        different.removeIf(String::isEmpty);
        return different.isEmpty() ? Phrases.reason(reason) : String.join(texts.say("list"), different);
    }
}
