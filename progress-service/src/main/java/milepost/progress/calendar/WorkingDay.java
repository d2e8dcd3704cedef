package milepost.progress.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days and times of the projects: days are those of Asia/Shanghai. */
public final class WorkingDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private WorkingDay() {}

    /** Returns the current time with the precision of the database. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    public static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
