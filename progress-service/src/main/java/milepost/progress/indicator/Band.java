package milepost.progress.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that reach a target.
 *
 * @param low the lowest one, null without a lower limit
 * @param high the highest one, null without an upper limit
 */
public record Band(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    public boolean contains(BigDecimal value) {
        return !isBelow(value) && !isAbove(value);
    }

    public boolean isBelow(BigDecimal value) {
        return low != null && value.compareTo(low) < 0;
    }

    public boolean isAbove(BigDecimal value) {
        return high != null && value.compareTo(high) > 0;
    }

    /** Returns the first of the observations at the end of the list that all reach the target; empty if the last one does not. */
    Optional<Observation> reachedSince(List<Observation> observations) {
        return observations.reversed().stream()
                .takeWhile(observation -> contains(observation.value()))
                .reduce((_, earlier) -> earlier);
    }
}
