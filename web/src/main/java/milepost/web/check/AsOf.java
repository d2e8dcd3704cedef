package milepost.web.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import milepost.web.value.TextValues;

/** Checks the parameter {@code asOf}, the time as of which something is asked for. */
public final class AsOf {

    private AsOf() {}

    /** Answers 400 if the time is in the future. The end of today is not: it stands for the day, until now. */
    public static void requirePast(Instant asOf, Clock clock) {
        var now = clock.instant();
        var endOfToday = LocalDate.ofInstant(now, TextValues.ZONE).plusDays(1).atStartOfDay(TextValues.ZONE);
        var faults = Faults.ofParameters();
        faults.unless(!asOf.isAfter(now) || asOf.equals(endOfToday.toInstant()), "/asOf", "past-or-present");
        faults.orThrow();
    }
}
