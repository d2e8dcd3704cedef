package milepost.progress.portfolio.diff;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import milepost.web.check.AsOf;
import milepost.web.check.Faults;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which times are compared. They are required after all others were checked. */
record DifferenceParameters(
        @Parameter(
                required = true,
                description = "Compared with what was known then: at the end of that day, or at that instant")
        @Nullable @OrDay(DayEdge.END)
        Instant from,

        @Parameter(required = true, description = "As it was known then: at the end of that day, or at that instant")
        @Nullable @OrDay(DayEdge.END)
        Instant to) {

    /** Returns the period; 400 if it has no beginning or end, or lies in the future. */
    DifferencePeriod period(Clock clock) {
        var faults = Faults.ofParameters();
        requirePast(from, "/from", clock, faults);
        requirePast(to, "/to", clock, faults);
        faults.unless(from == null || to == null || !from.isAfter(to), "/from", "not-after-to");
        faults.orThrow();
        return new DifferencePeriod(Objects.requireNonNull(from), Objects.requireNonNull(to));
    }

    private static void requirePast(@Nullable Instant time, String parameter, Clock clock, Faults faults) {
        if (time == null) {
            faults.add(parameter, "not-null");
        } else {
            AsOf.requirePast(time, parameter, clock, faults);
        }
    }
}
