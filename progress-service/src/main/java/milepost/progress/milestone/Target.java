package milepost.progress.milestone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.fact.TargetChange;
import org.jspecify.annotations.Nullable;

/**
 * The date by which a milestone is, or was, to be met.
 *
 * @param eventId the event that told it
 * @param baseline the version of the timetable that it opens, 1 for the first; 0 for a target that was moved
 * @param date the last day of its period
 * @param setOn the day on which it was set
 * @param setAt when that was recorded; of a target that was corrected, when the correction was
 * @param missedAt when it was marked as missed
 * @param change why the target was moved to this date, null for a baseline
 */
public record Target(
        UUID eventId,
        int baseline,
        LocalDate date,
        Precision precision,
        LocalDate setOn,
        Instant setAt,
        @Nullable Instant missedAt,
        @Nullable TargetChange change) {

    public boolean isBaseline() {
        return baseline > 0;
    }

    /** Whether its last day lies before this one. */
    public boolean passedOn(LocalDate day) {
        return precision != Precision.AFTER && date.isBefore(day);
    }

    Target missed(Instant at) {
        return new Target(eventId, baseline, date, precision, setOn, setAt, at, change);
    }

    /** Returns the days from it to a day. What is to happen some time after it is never late. */
    public int daysTo(LocalDate day) {
        var days = Math.toIntExact(ChronoUnit.DAYS.between(date, day));
        return precision == Precision.AFTER ? Math.min(days, 0) : days;
    }

    /**
     * Returns the last day on which it can be met.
     *
     * @param rest work rests until the end of this day, null if it does not
     */
    LocalDate lastDay(@Nullable LocalDate rest) {
        return rest == null || rest.isBefore(date) ? date : rest;
    }

    /**
     * Returns when it counts as missed: at the end of its last day. A target that was set after that gets a grace period, in which
     * a report can follow.
     *
     * @param rest work rests until the end of this day, null if it does not
     * @return null for a target without a last day
     */
    @Nullable Instant dueAt(Duration grace, @Nullable LocalDate rest) {
        if (precision == Precision.AFTER) {
            return null;
        }
        var end = WorkingDay.startOf(lastDay(rest).plusDays(1));
        return end.isAfter(setAt) ? end : setAt.plus(grace);
    }
}
