package milepost.progress.profile;

import java.time.LocalDate;
import milepost.progress.milestone.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is fulfilled from a day on if nothing is reported.
 *
 * @param milestone that fulfils it; null if it is the project
 * @param from {@link LocalDate#MIN} if it is fulfilled whatever the day
 */
public record Finding(LightCondition condition, @Nullable Milestone milestone, LocalDate from) {

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day);
    }

    Light light() {
        return condition.light();
    }

    /** The days behind the baseline, for the order of findings that give the same light. */
    int slipDays(LocalDate day) {
        return milestone == null ? Integer.MAX_VALUE : milestone.slipDays(day);
    }
}
