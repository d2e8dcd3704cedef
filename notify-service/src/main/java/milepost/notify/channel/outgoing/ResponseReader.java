package milepost.notify.channel.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Reads the part of a response that is kept. A compressed body is not read, because it could expand without limit. */
final class ResponseReader {

    static final int MAX_BYTES = 16 * 1024;

    private final Clock clock;

    ResponseReader(Clock clock) {
        this.clock = clock;
    }

    /** @param hangUp called if part of the body is left unread; closing the response would read all of it */
    SendResult read(ClassicHttpResponse response, long begunNanos, Runnable hangUp) throws IOException {
        return result(response, begunNanos, body(response, hangUp));
    }

    /** Returns the result of a response that could not be read to its end. */
    SendResult broken(ClassicHttpResponse head, long begunNanos, Exception e) {
        return result(head, begunNanos, "(the response was broken off: " + e.getMessage() + ")");
    }

    private SendResult result(ClassicHttpResponse head, long begunNanos, @Nullable String detail) {
        var status = head.getCode();
        var outcome = status >= 200 && status < 300
                ? Outcome.DELIVERED
                : status >= 300 && status < 400 ? Outcome.REDIRECT : Outcome.STATUS;
        return new SendResult(
                outcome, status, retryAfter(head), detail, Duration.ofNanos(System.nanoTime() - begunNanos));
    }

    private static @Nullable String body(ClassicHttpResponse response, Runnable hangUp) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return null;
        }
        var encoding = entity.getContentEncoding();
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
            hangUp.run();
            return "(body with a content encoding was not read)";
        }
        var bytes = entity.getContent().readNBytes(MAX_BYTES);
        if (bytes.length == MAX_BYTES) {
            hangUp.run();
        }
        return new String(bytes, UTF_8);
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null || header.getValue() == null) {
            return null;
        }
        var value = header.getValue().strip();
        try {
            return value.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : until(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException | NumberFormatException _) {
            return null; // not a valid time: ignored
        }
    }

    private @Nullable Duration until(ZonedDateTime time) {
        var wait = Duration.between(clock.instant(), time.toInstant());
        return wait.isNegative() ? null : wait;
    }
}
