package milepost.progress.profile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.Milestone;

/** The first day on which an open milestone is late by so much, if nothing is reported; empty if it never will be. */
final class Lateness {

    private Lateness() {}

    static Optional<LocalDate> ofSlip(Milestone open, int days) {
        if (open.slipDaysTo(open.currentTarget().date()) >= days) {
            return Optional.of(LocalDate.MIN);
        }
        return hasLastDay(open) && open.baseline().precision() != Precision.AFTER
                ? Optional.of(open.baseline().date().plusDays(days))
                : Optional.empty();
    }

    static Optional<LocalDate> daysPastTarget(Milestone open, int days, boolean excusedByPause) {
        return lastDay(open, excusedByPause).map(last -> last.plusDays(days));
    }

    static Optional<LocalDate> monthsPastTarget(Milestone open, int months, boolean excusedByPause) {
        return lastDay(open, excusedByPause)
                .map(last -> YearMonth.from(last).plusMonths(months).atDay(1));
    }

    private static Optional<LocalDate> lastDay(Milestone open, boolean excusedByPause) {
        return hasLastDay(open)
                ? Optional.of(
                        excusedByPause ? open.lastDay() : open.currentTarget().date())
                : Optional.empty();
    }

    private static boolean hasLastDay(Milestone open) {
        return open.currentTarget().precision() != Precision.AFTER;
    }
}
