package milepost.progress.light;

import java.time.LocalDate;
import java.util.Optional;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a {@link LightRule}: how late a milestone is that gives the project a light.
 *
 * @param slipDays holds when the milestone is this many days or more behind its baseline
 * @param targetPassed holds when the current target has passed
 */
record LightCondition(Light light, @Nullable Integer slipDays, boolean targetPassed) {

    LightCondition {
        if ((slipDays != null) == targetPassed) {
            throw new IllegalArgumentException("A condition has either slipDays or targetPassed");
        }
    }

    boolean holdsFor(Milestone open, LocalDate day) {
        return slipDays == null ? open.currentTarget().passedOn(day) : open.slipDays(day) >= slipDays;
    }

    /** Returns the first day on which time alone can fulfil the condition; empty if it never will. */
    Optional<LocalDate> firstDay(Milestone open) {
        var target = open.currentTarget();
        if (target.precision() == Precision.AFTER) {
            return Optional.empty();
        }
        if (slipDays == null) {
            return Optional.of(target.date().plusDays(1));
        }
        var baseline = open.baseline();
        return baseline.precision() == Precision.AFTER
                ? Optional.empty()
                : Optional.of(baseline.date().plusDays(slipDays));
    }
}
