package milepost.progress.portfolio.diff;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import milepost.progress.calendar.WorkingDay;
import milepost.web.check.AsOf;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;

/** The query parameters that say which two times are compared. */
record DifferencePeriod(
        @Parameter(description = "Compared with what was known then: at the end of that day, or at that instant")
        @OrDay(DayEdge.END)
        Instant from,

        @Parameter(description = "As it was known then: at the end of that day, or at that instant") @OrDay(DayEdge.END)
        Instant to)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.unless(!from.isAfter(to), "/from", "not-after-to");
    }

    /** Answers 400 if one of the times is in the future. */
    void requirePast(Clock clock) {
        var faults = Faults.ofParameters();
        AsOf.requirePast(from, "/from", clock, faults);
        AsOf.requirePast(to, "/to", clock, faults);
        faults.orThrow();
    }

    LocalDate firstDay() {
        return WorkingDay.of(from.minusNanos(1));
    }

    LocalDate lastDay() {
        return WorkingDay.of(to.minusNanos(1));
    }
}
