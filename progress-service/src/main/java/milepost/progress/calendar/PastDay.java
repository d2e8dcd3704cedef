package milepost.progress.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Checks the days of facts: nothing is reported before it has happened. */
public final class PastDay {

    private PastDay() {}

    /** Throws a 422 that names the member if the day is later than today. */
    public static void require(LocalDate day, Clock clock, String pointer) {
        orToday(day, clock.instant(), pointer);
    }

    /** Returns the day, or today if there is none; throws a 422 that names the member if it is later. */
    public static LocalDate orToday(@Nullable LocalDate day, Instant now, String pointer) {
        var today = WorkingDay.of(now);
        if (day == null) {
            return today;
        }
        if (day.isAfter(today)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "day-in-future", day, today)
                    .field(pointer, "past-or-present");
        }
        return day;
    }
}
