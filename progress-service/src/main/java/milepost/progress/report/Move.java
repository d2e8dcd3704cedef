package milepost.progress.report;

import java.time.Instant;
import java.time.LocalDate;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.ReasonCode;
import milepost.progress.milestone.Target;
import milepost.progress.milestone.TargetChange;
import org.jspecify.annotations.Nullable;

/**
 * A request to move a target.
 *
 * @param precision null to keep that of the target before
 */
record Move(
        LocalDate newTarget,
        @Nullable Precision precision,
        ReasonCode reasonCode,
        String reasonText,
        @Nullable String documentRef) {

    private Precision precisionAfter(Target previous) {
        return precision == null ? previous.precision() : precision;
    }

    private LocalDate dateAfter(Target previous) {
        return precisionAfter(previous).lastDay(newTarget);
    }

    boolean changesNothingOf(Target previous) {
        return dateAfter(previous).equals(previous.date()) && precisionAfter(previous) == previous.precision();
    }

    Target targetAfter(Target previous, Instant setAt, TargetChange change) {
        return new Target(previous.revision() + 1, dateAfter(previous), precisionAfter(previous), setAt, null, change);
    }
}
