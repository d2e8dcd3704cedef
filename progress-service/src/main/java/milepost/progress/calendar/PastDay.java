package milepost.progress.calendar;

import java.time.Clock;
import java.time.LocalDate;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Checks the days of facts: nothing is reported before it has happened. */
public final class PastDay {

    private PastDay() {}

    /** Throws a 422 that names the member if the day is later than today. */
    public static void require(LocalDate day, Clock clock, String pointer) {
        var today = WorkingDay.today(clock);
        if (day.isAfter(today)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "day-in-future", today)
                    .field(pointer, "past-or-present");
        }
    }
}
