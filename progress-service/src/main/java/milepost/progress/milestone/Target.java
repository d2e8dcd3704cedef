package milepost.progress.milestone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import org.jspecify.annotations.Nullable;

/**
 * The date by which a milestone is, or was, to be met.
 *
 * @param revision 0 for the baseline
 * @param date the last day of its period
 * @param missedAt when it was marked as missed
 * @param change why the target was moved to this date, null for the baseline
 */
public record Target(
        int revision,
        LocalDate date,
        Precision precision,
        Instant setAt,
        @Nullable Instant missedAt,
        @Nullable TargetChange change) {

    Target asOf(Instant time) {
        return missedAt == null || !missedAt.isAfter(time)
                ? this
                : new Target(revision, date, precision, setAt, null, change);
    }

    /** Whether its last day lies before this one. */
    public boolean passedOn(LocalDate day) {
        return precision != Precision.AFTER && date.isBefore(day);
    }

    /**
     * Returns when it counts as missed: at the end of its last day. A target that was set after that gets a grace period, in which
     * a report can follow.
     *
     * @return null for a target without a last day
     */
    @Nullable Instant dueAt(Duration grace) {
        if (precision == Precision.AFTER) {
            return null;
        }
        var end = WorkingDay.startOf(date.plusDays(1));
        return end.isAfter(setAt) ? end : setAt.plus(grace);
    }
}
