package milepost.web.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses values that are written as text. */
public final class TextValues {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            UUID.class, TextValues::uuid,
            LocalDate.class, TimeValues::day,
            Instant.class, TimeValues::instant,
            OffsetDateTime.class, TimeValues::time);

    private TextValues() {}

    /** Returns whether values of this type are written as strings in JSON. */
    public static boolean areText(Class<?> type) {
        return type.isEnum() || READERS.containsKey(type);
    }

    /**
     * Parses a value of a type for which {@link #areText} is true.
     *
     * @throws UnfitValueException if the text is not such a value
     */
    public static Object read(String text, Class<?> type) {
        var reader = READERS.get(type);
        try {
            var value = reader == null ? EnumWords.of(type).find(text) : reader.apply(text);
            if (value != null) {
                return value;
            }
        } catch (DateTimeException e) {
            // reported below
        }
        throw UnfitValueException.expected(type);
    }

    /** Parses an instant, or a day if an edge is given. */
    public static Instant instant(String text, @Nullable DayEdge edge) {
        if (edge == null || !DAY.matcher(text).matches()) {
            return (Instant) read(text, Instant.class);
        }
        try {
            var day = TimeValues.day(text);
            return (edge == DayEdge.START ? day : day.plusDays(1))
                    .atStartOfDay(ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            throw UnfitValueException.expected(Instant.class);
        }
    }

    /** Parses an integer of ASCII digits. */
    public static long integer(String text, long min, long max, Class<?> type) {
        if (!INTEGER.matcher(text).matches()) {
            throw UnfitValueException.expected(type);
        }
        try {
            var value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw UnfitValueException.expected(type);
    }

    private static @Nullable Object uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
