package milepost.progress.portfolio.diff;

import java.time.Instant;
import java.time.LocalDate;
import milepost.progress.calendar.WorkingDay;

/** Two times that are compared. */
record DifferencePeriod(Instant from, Instant to) {

    LocalDate firstDay() {
        return WorkingDay.of(from.minusNanos(1));
    }

    LocalDate lastDay() {
        return WorkingDay.of(to.minusNanos(1));
    }
}
