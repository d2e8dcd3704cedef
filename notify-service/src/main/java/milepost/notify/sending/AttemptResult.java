package milepost.notify.sending;

import java.time.Duration;
import java.time.Instant;
import milepost.notify.outgoing.Answer;
import milepost.notify.outgoing.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param retryIn how long to wait for the next attempt; null when it was delivered and when none is left
 */
record AttemptResult(
        Claim claim, Instant at, Answer answer, @Nullable Duration retryIn) {

    boolean delivered() {
        return answer.outcome() == Outcome.DELIVERED;
    }

    /** The receiver says that this endpoint is no more. */
    boolean gone() {
        var status = answer.status();
        return status != null && status == 410;
    }
}
