package milepost.progress.calendar;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import milepost.web.check.AsOf;
import milepost.web.check.Faults;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a read asks about; without parameters the present. Both clocks can be set: what was known at a time, of what had
 * happened by a day.
 *
 * @param asOf the end of what had been recorded, null for all of it
 * @param on the last day on which it had happened, null for any
 */
public record Moment(
        @Parameter(description = "As it was known then: until the end of that day, or at that instant")
        @Nullable @OrDay(DayEdge.END)
        Instant asOf,

        @Parameter(description = "As it was on that day, by what is known: what happened later is left out") @Nullable LocalDate on) {

    public static final Moment NOW = new Moment(null, null);

    public boolean isNow() {
        return asOf == null && on == null;
    }

    /** Answers 400 if one of the two lies in the future. */
    public Moment requirePast(Clock clock) {
        AsOf.requirePast(asOf, clock);
        var faults = Faults.ofParameters();
        faults.unless(on == null || !on.isAfter(WorkingDay.today(clock)), "/on", "past-or-present");
        faults.orThrow();
        return this;
    }

    /** Returns the day of the moment. */
    public LocalDate day(Clock clock) {
        return Objects.requireNonNullElseGet(
                on, () -> asOf == null ? WorkingDay.today(clock) : WorkingDay.of(asOf.minusNanos(1)));
    }
}
