package milepost.progress.milestone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import org.jspecify.annotations.Nullable;

/**
 * A date that a milestone is, or once was, to be met by.
 *
 * @param revision 0 for the baseline
 * @param date the last day of its period
 * @param missedAt when it was found missed
 * @param change why it was moved here, null for the baseline
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
     * When it counts as missed: as its last day ends. If that was past already when the target was set, whoever set it has a while
     * to report what happened since.
     *
     * @return null for a target that has no last day
     */
    @Nullable Instant dueAt(Duration grace) {
        if (precision == Precision.AFTER) {
            return null;
        }
        var end = WorkingDay.startOf(date.plusDays(1));
        return end.isAfter(setAt) ? end : setAt.plus(grace);
    }
}
