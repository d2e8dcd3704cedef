package milepost.progress.report;

import java.time.LocalDate;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.ReasonCode;
import milepost.progress.fact.TargetChange;
import milepost.progress.milestone.Target;
import org.jspecify.annotations.Nullable;

/**
 * A request to move a target.
 *
 * @param precision null to keep that of the target before
 * @param occurredOn the day on which it was moved, null for today
 * @param backfill true for what happened long ago: nobody is alerted
 */
record Move(
        LocalDate newTarget,
        @Nullable Precision precision,
        ReasonCode reasonCode,
        String reasonText,
        @Nullable String documentRef,
        @Nullable LocalDate occurredOn,
        @Nullable Boolean backfill) {

    private Precision precisionAfter(Target previous) {
        return precision == null ? previous.precision() : precision;
    }

    private LocalDate dateAfter(Target previous) {
        return precisionAfter(previous).lastDay(newTarget);
    }

    boolean changesNothingOf(Target previous) {
        return dateAfter(previous).equals(previous.date()) && precisionAfter(previous) == previous.precision();
    }

    Moved after(Target previous, TargetChange change) {
        return new Moved(dateAfter(previous), precisionAfter(previous), change);
    }
}
