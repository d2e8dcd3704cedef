package milepost.notify.outgoing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one request.
 *
 * @param status null where there was no answer
 * @param retryAfter how long the receiver asks us to wait
 * @param detail the beginning of the answer's body, or what went wrong
 */
public record Answer(
        Outcome outcome,
        @Nullable Integer status,
        @Nullable Duration retryAfter,
        @Nullable String detail,
        Duration took) {}
