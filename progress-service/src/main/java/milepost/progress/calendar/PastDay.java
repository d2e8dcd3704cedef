package milepost.progress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Checks the days on which something is said to have happened. */
public final class PastDay {

    private PastDay() {}

    /** Returns the day, or today if there is none; 422 if it lies in the future. */
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
