package milepost.standalone.faults.suite;

import java.time.Duration;
import java.util.List;

/** How long something took, as often as it happened. */
record Waits(List<Duration> sorted) {

    Waits {
        sorted = sorted.stream().sorted().toList();
    }

    /** Returns that of which the given share is no longer, for people; a dash if there is none. */
    String quantile(double share) {
        return sorted.isEmpty()
                ? "–"
                : sorted.get((int) (share * (sorted.size() - 1))).toMillis() + " ms";
    }
}
