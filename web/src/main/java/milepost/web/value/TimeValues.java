package milepost.web.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Parses times and dates. They must lie in the years 1 to 9999, which PostgreSQL and all clients support. */
final class TimeValues {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private TimeValues() {}

    static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        requireYear(day.getYear());
        return day;
    }

    static Instant instant(String text) {
        return time(text).toInstant();
    }

    static OffsetDateTime time(String text) {
        var time = OffsetDateTime.parse(text);
        requireYear(time.getYear());
        requireYear(time.toInstant().atOffset(ZoneOffset.UTC).getYear());
        return time;
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new UnfitValueException("out-of-range", "0001", "9999");
        }
    }
}
