package milepost.progress.measuring;

import java.time.LocalDate;
import milepost.progress.fact.Reason;
import milepost.progress.indicator.IndicatorContent.Cancelled;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why an indicator is cancelled.
 *
 * @param day on which that was decided, by default today
 * @param backfill true for what happened long ago: nobody is alerted
 */
record CancelIndicatorRequest(
        @Nullable @PlausibleDate LocalDate day,
        @Text(max = 2000) String reasonText,
        @Nullable @Line(max = 200) String documentRef,
        @Nullable Boolean backfill) {

    Cancelled content() {
        return new Cancelled(new Reason(reasonText, documentRef));
    }
}
