package milepost.notify.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of one attempt.
 *
 * @param status of the HTTP response, null if there was none
 * @param retryAfter how long the receiver asks us to wait
 * @param detail the beginning of the response body, or what went wrong
 * @param refusal null unless the receiver said that it takes nothing more
 */
public record SendResult(
        Outcome outcome,
        @Nullable Integer status,
        @Nullable Duration retryAfter,
        @Nullable String detail,
        Duration took,
        @Nullable Refusal refusal) {

    private static final int MAX_DETAIL = 1_000;
    private static final int GONE_STATUS = 410;
    private static final Refusal GONE = new Refusal("gone", "The endpoint answered 410 Gone");

    /** Shortens the detail and removes what PostgreSQL cannot store; it comes from outside. */
    public SendResult {
        detail = detail == null ? null : shortened(detail.replace("\0", "").strip());
        refusal = refusal == null && status != null && status == GONE_STATUS ? GONE : refusal;
    }

    public SendResult(
            Outcome outcome,
            @Nullable Integer status,
            @Nullable Duration retryAfter,
            @Nullable String detail,
            Duration took) {
        this(outcome, status, retryAfter, detail, took, null);
    }

    /** The result of an attempt that was not made, because this service was at a limit of its own. */
    public static SendResult postponed(Duration wait) {
        return new SendResult(Outcome.POSTPONED, null, wait, null, Duration.ZERO);
    }

    /** The result of an attempt that an exception has ended before there was a response. */
    public static SendResult failed(Outcome outcome, Exception e, Duration took) {
        var detail = outcome == Outcome.TIMEOUT
                ? "No response before the deadline"
                : e.getClass().getSimpleName() + ": " + e.getMessage();
        return new SendResult(outcome, null, null, detail, took);
    }

    /** Whether there was an attempt at all. */
    public boolean made() {
        return outcome != Outcome.POSTPONED;
    }

    public boolean delivered() {
        return outcome == Outcome.DELIVERED;
    }

    private static @Nullable String shortened(String text) {
        if (text.length() <= MAX_DETAIL) {
            return text.isEmpty() ? null : text;
        }
        var end = Character.isHighSurrogate(text.charAt(MAX_DETAIL - 1)) ? MAX_DETAIL - 1 : MAX_DETAIL;
        return text.substring(0, end) + "…";
    }
}
