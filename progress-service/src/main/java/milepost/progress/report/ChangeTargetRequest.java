package milepost.progress.report;

import java.time.LocalDate;
import milepost.progress.calendar.Precision;
import milepost.progress.fact.ReasonCode;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * A request to move the target of a milestone.
 *
 * @param newTarget with a precision coarser than day, any day of the period: it then stands for the last one
 * @param precision by default that of the target before
 * @param occurredOn the day on which it was moved, by default today
 * @param backfill true for what was decided long ago: no decision is asked for, and nobody is alerted
 */
record ChangeTargetRequest(
        @PlausibleDate LocalDate newTarget,
        @Nullable Precision precision,
        ReasonCode reasonCode,
        @Text(max = 2000) String reasonText,
        @Nullable @Line(max = 200) String documentRef,
        @Nullable @PlausibleDate LocalDate occurredOn,
        @Nullable Boolean backfill) {

    Move move() {
        return new Move(newTarget, precision, reasonCode, reasonText, documentRef, occurredOn, backfill);
    }
}
