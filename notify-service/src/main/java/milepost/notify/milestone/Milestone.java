package milepost.notify.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it is now.
 *
 * @param target the last day of the period if the precision is coarser than a day
 * @param actual null while it is not met
 * @param withdrawn whether its project is not pursued any more
 * @param revision rises with each change of a date, the status or the title
 */
public record Milestone(
        UUID id,
        UUID project,
        String type,
        String titleZh,
        LocalDate baseline,
        LocalDate target,
        String precision,
        @Nullable LocalDate actual,
        String status,
        boolean withdrawn,
        int revision,
        Instant changedAt) {

    public boolean isMet() {
        return status.equals("MET");
    }

    /** Whether it will not be met: it was cancelled, does not apply, or its project is not pursued any more. */
    public boolean isCancelled() {
        return status.equals("CANCELLED") || status.equals("WAIVED") || (withdrawn && !isMet());
    }

    /** Returns the day on which it was met or is to be met. */
    public LocalDate day() {
        return actual == null ? target : actual;
    }
}
