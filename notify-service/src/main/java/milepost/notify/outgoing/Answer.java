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
        Duration took) {

    private static final int KEPT_CHARACTERS = 1_000;

    /** Keeps of the detail what a database takes and a person reads: both the body and a failure's text come from outside. */
    public Answer {
        detail = detail == null ? null : kept(detail.replace("\0", "").strip());
    }

    private static @Nullable String kept(String text) {
        if (text.length() <= KEPT_CHARACTERS) {
            return text.isEmpty() ? null : text;
        }
        var end = Character.isHighSurrogate(text.charAt(KEPT_CHARACTERS - 1)) ? KEPT_CHARACTERS - 1 : KEPT_CHARACTERS;
        return text.substring(0, end) + "…";
    }
}
