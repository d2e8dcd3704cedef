package milepost.registry.timetable;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A milestone that was neither waived nor cancelled.
 *
 * @param baseline of the timetable in force
 * @param precision of the current target
 * @param actualDate null as long as it is open
 */
public record DatedMilestone(
        UUID id,
        String type,
        String titleZh,
        LocalDate baseline,
        LocalDate currentTarget,
        String precision,
        @Nullable LocalDate actualDate) {

    /** Whether the last day of its target has passed and it is not met. */
    public boolean isMissedOn(LocalDate today) {
        return actualDate == null && !precision.equals("after") && currentTarget.isBefore(today);
    }

    /** The day on which it was met or is to be met. */
    public LocalDate ends() {
        return actualDate == null ? currentTarget : actualDate;
    }
}
