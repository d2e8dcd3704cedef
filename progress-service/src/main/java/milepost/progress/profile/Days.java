package milepost.progress.profile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/** Searches days. */
final class Days {

    private Days() {}

    /** Returns the first day from one to another one on which something holds that goes on to hold; empty if it holds on none. */
    static Optional<LocalDate> first(LocalDate from, LocalDate to, Predicate<LocalDate> holds) {
        if (!holds.test(to)) {
            return Optional.empty();
        }
        var first = from;
        var known = to;
        while (first.isBefore(known)) {
            var middle = first.plusDays(ChronoUnit.DAYS.between(first, known) / 2);
            if (holds.test(middle)) {
                known = middle;
            } else {
                first = middle.plusDays(1);
            }
        }
        return Optional.of(known);
    }
}
