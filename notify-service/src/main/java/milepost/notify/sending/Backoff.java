package milepost.notify.sending;

import static java.time.temporal.ChronoUnit.NANOS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a failed delivery is attempted again: over about three days, never earlier than the table says or the
 * receiver asked for, plus a random delay that spreads the attempts.
 */
final class Backoff {

    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** The longest wait that a receiver can ask for. */
    static final Duration MAX_RETRY_AFTER = Duration.ofHours(24);

    private static final Duration MIN_JITTER = Duration.ofSeconds(2);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param failures how many attempts have failed, this one included
     * @param retryAfter what the receiver asked for, null if nothing
     * @return empty if no attempt is left
     */
    Optional<Duration> waitAfter(int failures, @Nullable Duration retryAfter) {
        if (failures > WAITS.size()) {
            return Optional.empty();
        }
        var wait = WAITS.get(failures - 1);
        if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
            wait = retryAfter.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : retryAfter;
        }
        return Optional.of(wait.plus(jitter(wait)));
    }

    private Duration jitter(Duration wait) {
        var tenth = wait.dividedBy(10);
        var most = tenth.compareTo(MIN_JITTER) > 0 ? tenth : MIN_JITTER;
        return Duration.of(random.nextLong(most.toNanos() + 1), NANOS);
    }
}
