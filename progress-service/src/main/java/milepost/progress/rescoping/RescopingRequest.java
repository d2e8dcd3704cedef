package milepost.progress.rescoping;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.ProgressEvent.ScopeChange;
import milepost.progress.calendar.Precision;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * A re-scoping of a project.
 *
 * @param milestones those whose baseline changes; the others keep theirs
 * @param documentRef title and number of the document that approves it
 * @param occurredOn the day on which it was approved, by default today
 * @param backfill true for what happened long ago: nobody is alerted
 */
record RescopingRequest(
        @NotEmpty @Size(max = 10) List<ChangeRequest> changes,
        @NotEmpty @Size(max = 200) List<BaselineRequest> milestones,
        @Text(max = 2000) String reasonText,
        @Line(max = 200) String documentRef,
        @Nullable @PlausibleDate LocalDate occurredOn,
        @Nullable Boolean backfill) {

    /**
     * What was changed.
     *
     * @param before null if that is not known
     * @param unit of the two values, such as km or CNY; none for text
     */
    record ChangeRequest(
            ScopePart what,
            @Nullable @Text(max = 1000) String before,
            @Text(max = 1000) String after,
            @Nullable @Line(max = 20) String unit) {

        ScopeChange change() {
            return new ScopeChange(what.name(), before, after, unit);
        }
    }

    /**
     * The new baseline of a milestone.
     *
     * @param precision by default that of the baseline before
     */
    record BaselineRequest(
            UUID id,
            @PlausibleDate LocalDate baselineDate,
            @Nullable Precision precision) {}
}
