package milepost.notify.sending;

import static java.time.temporal.ChronoUnit.NANOS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a failed delivery is tried again: over about three days, never earlier than the table says and never earlier than
 * the receiver asked for, a little later so that many do not come at once.
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

    /** A receiver that asks for more than the longest wait of the table gets that. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

    private static final Duration SHORTEST_JITTER = Duration.ofSeconds(2);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param failures how many attempts have failed, this one included
     * @param retryAfter what the receiver asked for, null if nothing
     * @return empty when no attempt is left
     */
    Optional<Duration> waitAfter(int failures, @Nullable Duration retryAfter) {
        if (failures > WAITS.size()) {
            return Optional.empty();
        }
        var wait = WAITS.get(failures - 1);
        if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
            wait = retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : retryAfter;
        }
        return Optional.of(wait.plus(jitter(wait)));
    }

    private Duration jitter(Duration wait) {
        var tenth = wait.dividedBy(10);
        var most = tenth.compareTo(SHORTEST_JITTER) > 0 ? tenth : SHORTEST_JITTER;
        return Duration.of(random.nextLong(most.toNanos() + 1), NANOS);
    }
}
