package milepost.web;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cursors of lists. They are opaque to callers and hold the sort key of the last item as a record, for example
 * {@code record ByName(String sort, String name, UUID id)}. A cursor contains the simple name of its record type, so that another
 * list rejects it; anything else that must stay the same (the sort order, a filter) belongs in the record.
 */
public final class Cursors {

    private static final int MAX_LENGTH = 2000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Cursors() {}

    public static String encode(Record key) {
        var json = key.getClass().getSimpleName() + JSON.writeValueAsString(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the key in a cursor, or empty without a cursor; throws a 400 if {@link #encode} did not create it from this type. */
    public static <T extends Record> Optional<T> decode(@Nullable String cursor, Class<T> type) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (cursor.length() > MAX_LENGTH) {
                throw foreign();
            }
            var json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!json.startsWith(type.getSimpleName() + "{")) {
                throw foreign();
            }
            var key = JSON.readValue(json.substring(type.getSimpleName().length()), type);
            if (!Arrays.stream(type.getRecordComponents()).allMatch(component -> isStorable(component, key))) {
                throw foreign();
            }
            return Optional.of(key);
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw foreign().causedBy(e);
        }
    }

    /** Whether PostgreSQL accepts the value of a component. A forged cursor may contain others. */
    private static boolean isStorable(RecordComponent component, Record key) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return switch (ReflectionUtils.invokeMethod(component.getAccessor(), key)) {
            case String text ->
                text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
            case Instant time -> !time.isBefore(EARLIEST) && time.isBefore(LATEST);
            case LocalDate day -> day.getYear() >= 1 && day.getYear() <= 9999;
            case null, default -> true;
        };
    }

    /** Creates the 400 for a cursor that does not belong to the list. */
    public static ProblemException foreign() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "cursor")
                .parameter("cursor", "foreign-cursor");
    }
}
