package milepost.progress.course;

import java.time.LocalDate;
import milepost.progress.fact.Reason;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a milestone is waived or cancelled.
 *
 * @param day on which that was decided, by default today
 * @param backfill true for what happened long ago: nobody is alerted
 */
record EndingRequest(
        @Nullable @PlausibleDate LocalDate day,
        @Text(max = 2000) String reasonText,
        @Nullable @Line(max = 200) String documentRef,
        @Nullable Boolean backfill) {

    Reason reason() {
        return new Reason(reasonText, documentRef);
    }
}
