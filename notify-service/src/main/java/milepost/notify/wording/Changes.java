package milepost.notify.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import milepost.events.IndicatorEvent.IndicatorStatement;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.Statement;
import milepost.events.ProgressEvent.Quantity;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.events.ReportingEvent.ReportedStatement;
import org.jspecify.annotations.Nullable;

/** What an amendment or a correction changes, each value with the one before as far as the event has it. */
final class Changes {

    private static final String NAMES = "field.";
    private static final int LENGTH = 180;

    private final Texts texts;
    private final Values values;
    private final ProjectFields fields;

    Changes(Texts texts, Values values) {
        this.texts = texts;
        this.values = values;
        this.fields = new ProjectFields(texts, values);
    }

    String of(ProjectAmended event) {
        return joined(
                event.changed(),
                member -> field(member, fields.before(member, event.before()), fields.after(member, event.project())));
    }

    String of(MilestoneAmended event) {
        return joined(
                event.changed(),
                member -> field(
                        member,
                        "",
                        switch (member) {
                            case "titleZh" -> event.titleZh();
                            case "segment" -> Objects.requireNonNullElse(event.segment(), "");
                            case "quantity" -> quantity(event.quantity());
                            default -> "";
                        }));
    }

    /** Returns what an event is called, as a part of a sentence. */
    String kind(String type) {
        var key = "event." + EventWording.shortName(type);
        return texts.say("kind", "event", texts.has(key) ? texts.say(key) : type);
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

    /** Returns the name of a member with its values before and after; empty ones have none. */
    String field(String member, String before, String after) {
        var name = texts.say(texts.has(NAMES + member) ? NAMES + member : NAMES + "other");
        if (after.isEmpty()) {
            return before.isEmpty()
                    ? name
                    : texts.say("field", "name", name, "change", texts.say("removed", "before", before));
        }
        return texts.say(
                "field",
                "name",
                name,
                "change",
                before.isEmpty()
                        ? texts.say("set", "after", after)
                        : texts.say("from", "before", before, "after", after));
    }

    private String quantity(@Nullable Quantity quantity) {
        return quantity == null ? "" : values.number(quantity.planned()) + " " + quantity.unit();
    }

    private <T> String one(T wrong, T right, Function<T, String> value) {
        var before = value.apply(wrong);
        var after = value.apply(right);
        return before.equals(after) ? "" : texts.say("corrected", "wrong", before, "right", after);
    }

    private String corrected(List<String> differences, String reason) {
        var different = new ArrayList<>(differences);
        different.removeIf(String::isEmpty);
        return different.isEmpty() ? Phrases.reason(reason) : String.join(texts.say("list"), different);
    }

    /** Returns as many changes as a sentence takes, and how many more there are. */
    private String joined(List<String> members, Function<String, String> field) {
        var told = new ArrayList<String>();
        var length = 0;
        for (var member : members) {
            var change = field.apply(member);
            length += change.length();
            if (length > LENGTH && !told.isEmpty()) {
                var more = members.size() - told.size();
                told.add(texts.say("more", "n", values.number(more)));
                break;
            }
            told.add(change);
        }
        return String.join(texts.say("parts"), told);
    }
}
