package milepost.web.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;

/** Checks the parameter {@code asOf}, the time as of which something is asked for. */
public final class AsOf {

    private AsOf() {}

    /** Answers 400 if the time is in the future. The end of today is not: it stands for the day, until now. Null is the present. */
    public static void requirePast(@Nullable Instant asOf, Clock clock) {
        if (asOf != null) {
            var faults = Faults.ofParameters();
            requirePast(asOf, "/asOf", clock, faults);
            faults.orThrow();
        }
    }

    /** The same for a parameter of another name. */
    public static void requirePast(Instant time, String parameter, Clock clock, Faults faults) {
        var now = clock.instant();
        var endOfToday = LocalDate.ofInstant(now, TextValues.ZONE).plusDays(1).atStartOfDay(TextValues.ZONE);
        faults.unless(!time.isAfter(now) || time.equals(endOfToday.toInstant()), parameter, "past-or-present");
    }

    /** Returns the day in Asia/Shanghai as of which something is told; the end of a day belongs to that day. Null is the present. */
    public static LocalDate day(@Nullable Instant asOf, Clock clock) {
        var now = clock.instant();
        var time = asOf == null || asOf.isAfter(now) ? now : asOf.minusNanos(1);
        return LocalDate.ofInstant(time, TextValues.ZONE);
    }
}
