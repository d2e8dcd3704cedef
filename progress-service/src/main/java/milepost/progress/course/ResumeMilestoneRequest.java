package milepost.progress.course;

import java.time.LocalDate;
import milepost.progress.fact.Content.Resumed;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * Work on a milestone goes on.
 *
 * @param since by default today
 * @param backfill true for what happened long ago: nobody is alerted
 */
record ResumeMilestoneRequest(
        @Nullable @PlausibleDate LocalDate since,
        @Nullable @Text(max = 2000) String note,
        @Nullable Boolean backfill) {

    Resumed content() {
        return new Resumed(note);
    }
}
