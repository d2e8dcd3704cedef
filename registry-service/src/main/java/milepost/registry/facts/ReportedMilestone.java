package milepost.registry.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of a milestone.
 *
 * @param baselines the first one and those of new timetables, in the order in which they took effect
 * @param partlyMet whether a part of it was ever done
 * @param modifiedAt when something was last recorded of it
 */
public record ReportedMilestone(
        List<Baseline> baselines,
        boolean partlyMet,
        @Nullable String segment,
        @Nullable String regionCode,
        Instant modifiedAt) {

    /**
     * A date that was promised.
     *
     * @param since the day from which it held; null for the first one
     */
    public record Baseline(@Nullable LocalDate since, LocalDate date, String precision) {

        private boolean heldBefore(LocalDate day) {
            return since == null || since.isBefore(day);
        }
    }

    /**
     * Returns the baseline that held when that day began; for a milestone that was added later, the first one.
     *
     * @param day null for the baseline in force
     */
    public Optional<Baseline> baselineBefore(@Nullable LocalDate day) {
        return baselines.stream()
                .filter(baseline -> day == null || baseline.heldBefore(day))
                .reduce((_, last) -> last);
    }
}
