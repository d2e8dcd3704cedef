package milepost.progress.ledger.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import milepost.progress.calendar.WorkingDay;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A time in a query: an instant with its offset, or a day of Asia/Shanghai. */
final class TimeParameter {

    private TimeParameter() {}

    /** The beginning of what the text names. */
    static @Nullable Instant from(String name, @Nullable String text) {
        return parse(name, text, 0);
    }

    /** The end of what the text names: of a day, the beginning of the next one. */
    static @Nullable Instant until(String name, @Nullable String text) {
        return parse(name, text, 1);
    }

    private static @Nullable Instant parse(String name, @Nullable String text, int days) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return text.length() == "2026-02-10".length()
                    ? WorkingDay.startOf(LocalDate.parse(text).plusDays(days))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", name)
                    .parameter(name, "must-be-day-or-instant")
                    .causedBy(e);
        }
    }
}
