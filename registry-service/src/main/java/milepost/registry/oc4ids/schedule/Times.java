package milepost.registry.oc4ids.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;

/** Days of Asia/Shanghai as times, which OC4IDS asks for. */
public final class Times {

    private static final LocalTime LAST_SECOND = LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS);

    private Times() {}

    public static String start(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(TextValues.ZONE));
    }

    public static String end(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atTime(LAST_SECOND).atZone(TextValues.ZONE));
    }

    public static @Nullable String startOrNull(@Nullable LocalDate day) {
        return day == null ? null : start(day);
    }

    /** Returns the first day of the period that ends with a day. */
    static LocalDate firstDay(LocalDate last, String precision) {
        return switch (precision) {
            case "month" -> last.withDayOfMonth(1);
            case "quarter" -> last.withDayOfMonth(1).minusMonths(2);
            case "half" -> last.withDayOfMonth(1).minusMonths(5);
            case "year" -> last.withDayOfYear(1);
            default -> last;
        };
    }
}
