package milepost.notify.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.ProgressEvent.Quantity;
import milepost.events.ProgressEvent.ScopeChange;
import milepost.events.RegistryEvent.ProjectAmended;
import milepost.notify.wording.text.Texts;
import milepost.notify.wording.text.Values;
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

    String of(ProjectRescoped event) {
        return event.changes().stream()
                .map(change -> field(change.what(), written(change, change.before()), written(change, change.after())))
                .collect(Collectors.joining(texts.say("parts")));
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

    /** Returns the name of a member with its values before and after; empty ones have none. */
    private String field(String member, String before, String after) {
        var name = texts.say(texts.has(NAMES + member) ? NAMES + member : NAMES + "other");
        if (after.isEmpty()) {
            return before.isEmpty()
                    ? name
                    : texts.about("field")
                            .with("name", name)
                            .with(
                                    "change",
                                    texts.about("removed")
                                            .with("before", before)
                                            .say())
                            .say();
        }
        return texts.about("field")
                .with("name", name)
                .with(
                        "change",
                        before.isEmpty()
                                ? texts.about("set").with("after", after).say()
                                : texts.about("from")
                                        .with("before", before)
                                        .with("after", after)
                                        .say())
                .say();
    }

    private String quantity(@Nullable Quantity quantity) {
        return quantity == null ? "" : values.number(quantity.planned()) + " " + quantity.unit();
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
                told.add(texts.about("more").with("n", values.number(more)).say());
                break;
            }
            told.add(change);
        }
        return String.join(texts.say("parts"), told);
    }
}
