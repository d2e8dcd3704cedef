package milepost.notify.channel.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The minutes of each hour in which nothing is sent, because everybody sends then. What waits is sent within twenty seconds
 * after them, each robot at its own second.
 */
public final class QuietMinutes {

    private static final int SPREAD_MILLIS = 20_000;

    private final Set<Integer> minutes;

    public QuietMinutes(Set<Integer> minutes) {
        this.minutes = Set.copyOf(minutes);
    }

    /** Returns how long a robot must wait; zero if it need not. */
    public Duration left(Instant now, String url) {
        if (!minutes.contains(now.atOffset(ZoneOffset.UTC).getMinute())) {
            return Duration.ZERO;
        }
        var end = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return Duration.between(now, end).plusMillis(Math.floorMod(url.hashCode(), SPREAD_MILLIS));
    }
}
