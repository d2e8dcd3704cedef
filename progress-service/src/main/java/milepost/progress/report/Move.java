package milepost.progress.report;

import java.time.LocalDate;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.ReasonCode;
import milepost.progress.milestone.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for when a target is to move.
 *
 * @param precision null to keep that of the target before
 */
record Move(
        LocalDate newTarget,
        @Nullable Precision precision,
        ReasonCode reasonCode,
        String reasonText,
        @Nullable String documentRef) {

    Precision precisionAfter(Target previous) {
        return precision == null ? previous.precision() : precision;
    }

    LocalDate dateAfter(Target previous) {
        return precisionAfter(previous).lastDay(newTarget);
    }

    boolean changesNothingOf(Target previous) {
        return dateAfter(previous).equals(previous.date()) && precisionAfter(previous) == previous.precision();
    }
}
