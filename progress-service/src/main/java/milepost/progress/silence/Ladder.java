package milepost.progress.silence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a policy for a project, each on its day.
 *
 * @param from the day from which the silence is counted: that of the last report or, if it is later, that on which the policy took
 *     effect
 */
record Ladder(SilencePolicy policy, LocalDate from) {

    LocalDate dueOn(Rung rung) {
        return from.plusDays(policy.days(rung));
    }

    Optional<Rung> reachedOn(LocalDate day) {
        return Stream.of(Rung.values())
                .filter(rung -> !dueOn(rung).isAfter(day))
                .reduce((_, higher) -> higher);
    }

    /** Returns the step after one, or the first one after none. */
    static Optional<Rung> after(@Nullable Rung rung) {
        return Stream.of(Rung.values())
                .filter(next -> rung == null || next.compareTo(rung) > 0)
                .findFirst();
    }
}
