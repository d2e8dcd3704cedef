package milepost.progress.fact;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.calendar.Precision;
import org.jspecify.annotations.Nullable;

/** What a {@link Fact} says. It is stored as JSON, so members are only added, and may then be null. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Content {

    /** A content that sets a target: the baseline, a new baseline, or a move. */
    sealed interface TargetSet extends Content {

        /** The last day of the period. */
        LocalDate date();

        Precision precision();
    }

    /** A content that somebody has given a reason for. */
    sealed interface Reasoned extends Content {

        Reason reason();
    }

    /** A content after which the milestone counts no longer. */
    sealed interface Ended extends Reasoned {}

    @JsonTypeName("added")
    record Added(Definition definition, LocalDate date, Precision precision) implements TargetSet {}

    /** @param version of the project's timetable, from 2 on */
    @JsonTypeName("rebaselined")
    record Rebaselined(int version, LocalDate date, Precision precision) implements TargetSet {}

    @JsonTypeName("moved")
    record Moved(LocalDate date, Precision precision, TargetChange change) implements TargetSet {}

    @JsonTypeName("amended")
    record Amended(Definition definition) implements Content {}

    /**
     * A target has passed without a report.
     *
     * @param target the event that set it
     * @param date the last day of that target
     */
    @JsonTypeName("missed")
    record Missed(UUID target, LocalDate date) implements Content {}

    @JsonTypeName("met")
    record Met(List<Evidence> evidence) implements Content {}

    /** @param quantityDone of the planned quantity, up to that day */
    @JsonTypeName("partly-met")
    record PartlyMet(
            @Nullable BigDecimal quantityDone, @Nullable String note, List<Evidence> evidence) implements Content {}

    /** @param until the day by which work is to go on, or the pause to be explained anew */
    @JsonTypeName("paused")
    record Paused(ReasonCode reasonCode, Reason reason, LocalDate until) implements Reasoned {}

    @JsonTypeName("resumed")
    record Resumed(@Nullable String note) implements Content {}

    @JsonTypeName("waived")
    record Waived(Reason reason) implements Ended {}

    @JsonTypeName("cancelled")
    record Cancelled(Reason reason) implements Ended {}

    /**
     * An earlier fact was wrong.
     *
     * @param fact the event that told it
     * @param right what is right instead, null if nothing of it is
     * @param rightOn the day on which that happened, null with {@code right}
     */
    @JsonTypeName("corrected")
    record Corrected(
            UUID fact, @Nullable Content right, @Nullable LocalDate rightOn, Reason reason) implements Reasoned {}
}
