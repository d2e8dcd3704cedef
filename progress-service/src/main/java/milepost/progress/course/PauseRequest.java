package milepost.progress.course;

import java.time.LocalDate;
import milepost.progress.fact.Content.Paused;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * A pause of the work on a milestone.
 *
 * @param since by default today
 * @param until the day by which work goes on, or the pause is explained anew
 * @param backfill true for what happened long ago: nobody is alerted
 */
record PauseRequest(
        @Nullable @PlausibleDate LocalDate since,
        @PlausibleDate LocalDate until,
        ReasonCode reasonCode,
        @Text(max = 2000) String reasonText,
        @Nullable @Line(max = 200) String documentRef,
        @Nullable Boolean backfill) {

    Paused content() {
        return new Paused(reasonCode, new Reason(reasonText, documentRef), until);
    }
}
