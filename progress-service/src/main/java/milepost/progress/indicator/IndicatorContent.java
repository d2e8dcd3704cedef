package milepost.progress.indicator;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ReportingEvent.Document;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import org.jspecify.annotations.Nullable;

/** What an {@link IndicatorFact} says. It is stored as JSON, so members are only added, and may then be null. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface IndicatorContent {

    /** @param deadline the last day of the period that was given */
    @JsonTypeName("set")
    record TargetSet(
            IndicatorDefinition definition,
            BigDecimal value,
            LocalDate deadline,
            Precision precision,
            @Nullable String documentRef)
            implements IndicatorContent {}

    @JsonTypeName("observed")
    record Observed(BigDecimal value, @Nullable String note, List<Document> evidence) implements IndicatorContent {}

    /**
     * The target was revised. What is null stays as the target before had it, whenever that is recorded.
     *
     * @param deadline any day of the period by which the value is to be reached
     */
    @JsonTypeName("revised")
    record Revised(
            @Nullable BigDecimal value,
            @Nullable LocalDate deadline,
            @Nullable Precision precision,
            ReasonCode reasonCode,
            Reason reason)
            implements IndicatorContent {}

    /**
     * A deadline has passed without the target being reached.
     *
     * @param target the event that set it
     */
    @JsonTypeName("missed")
    record Missed(UUID target, LocalDate deadline) implements IndicatorContent {}

    @JsonTypeName("cancelled")
    record Cancelled(Reason reason) implements IndicatorContent {}

    /**
     * An earlier fact was wrong.
     *
     * @param fact the event that told it
     * @param right what is right instead, null if nothing of it is
     * @param rightOn the day on which that happened, null with {@code right}
     */
    @JsonTypeName("corrected")
    record Corrected(
            UUID fact,
            @Nullable IndicatorContent right,
            @Nullable LocalDate rightOn,
            Reason reason) implements IndicatorContent {}
}
