package milepost.progress.indicator;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import milepost.events.IndicatorEvent.IndicatorTarget;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.fact.ReasonCode;
import milepost.progress.indicator.IndicatorContent.Revised;
import org.jspecify.annotations.Nullable;

/**
 * The value that an indicator is, or was, to reach, and by when.
 *
 * @param eventId the event that set it
 * @param deadline the last day of its period
 * @param setOn the day on which it was set
 * @param setAt when that was recorded
 * @param missedAt when it was published that it was missed
 * @param reasonCode why it was revised to this, null for the first one, as its text
 */
public record TargetValue(
        UUID eventId,
        BigDecimal value,
        LocalDate deadline,
        Precision precision,
        LocalDate setOn,
        Instant setAt,
        @Nullable Instant missedAt,
        @Nullable ReasonCode reasonCode,
        @Nullable String reasonText,
        @Nullable String documentRef) {

    /** Returns the one that follows from a revision of this one. */
    TargetValue revised(IndicatorFact fact, Revised revision) {
        var exactly = Objects.requireNonNullElse(revision.precision(), precision);
        return new TargetValue(
                fact.eventId(),
                Objects.requireNonNullElse(revision.value(), value),
                exactly.lastDay(Objects.requireNonNullElse(revision.deadline(), deadline)),
                exactly,
                fact.occurredOn(),
                fact.recordedAt(),
                null,
                revision.reasonCode(),
                revision.reason().text(),
                revision.reason().documentRef());
    }

    TargetValue missed(Instant at) {
        return new TargetValue(
                eventId, value, deadline, precision, setOn, setAt, at, reasonCode, reasonText, documentRef);
    }

    public boolean isSameAs(TargetValue other) {
        return value.compareTo(other.value) == 0 && deadline.equals(other.deadline) && precision == other.precision;
    }

    /** Returns when it is missed: at the end of its last day, or, if it was set after that, after a grace period. */
    Instant dueAt(Duration grace) {
        var end = WorkingDay.startOf(deadline.plusDays(1));
        return end.isAfter(setAt) ? end : setAt.plus(grace);
    }

    /** Returns it as events have it. */
    public IndicatorTarget told() {
        return new IndicatorTarget(value.toPlainString(), deadline, precision.code());
    }
}
