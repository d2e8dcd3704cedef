package milepost.registry.imports.reading.oc4ids;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** When a project was last changed where it comes from. */
final class UpdatedAt {

    private UpdatedAt() {}

    /** Returns it as a text that is the greater the later it is; empty if it is no time. A time without zone is one of UTC. */
    static String of(String text) {
        try {
            var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.indexOf('T') < 0 ? text + "T00:00" : text, OffsetDateTime::from, LocalDateTime::from);
            var at = time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
            return "%019d".formatted(Math.max(0, at.toEpochMilli()));
        } catch (DateTimeException | ArithmeticException e) {
            return "";
        }
    }
}
