package milepost.progress.replay.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import milepost.events.MilestoneEvent.MilestoneAmended;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestonePartlyMet;
import milepost.events.MilestoneEvent.Statement;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Content;
import milepost.progress.fact.Content.Added;
import milepost.progress.fact.Content.Amended;
import milepost.progress.fact.Content.Corrected;
import milepost.progress.fact.Content.Ended;
import milepost.progress.fact.Content.Met;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.Content.PartlyMet;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Content.Rebaselined;
import milepost.progress.fact.Content.Resumed;
import milepost.progress.fact.Definition;
import milepost.progress.fact.Quantity;
import milepost.progress.fact.Reason;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;

/** The contents of facts, as they follow from the events that told them. */
final class Contents {

    private Contents() {}

    static Added added(MilestoneAdded event) {
        var definition = definition(
                event.milestoneType(),
                event.titleZh(),
                event.segment(),
                event.regionCode(),
                event.quantity(),
                Objects.requireNonNullElse(event.dependsOn(), List.of()));
        return new Added(definition, event.baselineDate(), Precision.ofCode(event.precision()));
    }

    static Amended amended(MilestoneAmended event) {
        return new Amended(definition(
                event.milestoneType(),
                event.titleZh(),
                event.segment(),
                event.regionCode(),
                event.quantity(),
                event.dependsOn()));
    }

    static PartlyMet partlyMet(MilestonePartlyMet event) {
        return new PartlyMet(decimal(event.quantityDone()), event.note(), event.evidence());
    }

    /** @param wrong the content of the fact that is corrected, as it was recorded */
    static Corrected corrected(MilestoneCorrected event, Content wrong) {
        var right = Optional.ofNullable(event.right());
        return new Corrected(
                event.correctedEvent(),
                right.map(says -> right(wrong, says)).orElse(null),
                right.map(Statement::day).orElse(null),
                new Reason(event.reasonText(), event.documentRef()));
    }

    private static Content right(Content wrong, Statement says) {
        return switch (wrong) {
            case Added added -> new Added(added.definition(), target(says), precision(says));
            case Moved moved -> new Moved(target(says), precision(says), moved.change());
            case Met _ -> new Met(Objects.requireNonNull(says.evidence()));
            case PartlyMet partly ->
                new PartlyMet(decimal(says.quantityDone()), partly.note(), Objects.requireNonNull(says.evidence()));
            case Paused paused ->
                new Paused(paused.reasonCode(), paused.reason(), Objects.requireNonNull(says.until()));
            case Resumed _, Ended _, Rebaselined _, Amended _, Missed _, Corrected _ -> wrong;
        };
    }

    private static Definition definition(
            String type,
            String titleZh,
            @Nullable String segment,
            @Nullable String regionCode,
            ProgressEvent.@Nullable Quantity quantity,
            List<UUID> dependsOn) {
        return new Definition(
                MilestoneType.valueOf(type),
                titleZh,
                segment,
                regionCode,
                quantity == null ? null : new Quantity(new BigDecimal(quantity.planned()), quantity.unit()),
                dependsOn);
    }

    private static LocalDate target(Statement says) {
        return Objects.requireNonNull(says.target());
    }

    private static Precision precision(Statement says) {
        return Precision.ofCode(Objects.requireNonNull(says.precision()));
    }

    private static @Nullable BigDecimal decimal(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
