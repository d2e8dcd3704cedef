package milepost.standalone.faults.suite;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the services must say of themselves during a fault. */
enum Readiness {
    /** The services themselves are away. */
    ANY,
    /** Ready all the time. */
    SERVING,
    /** Ready, and one of them says that something waits. */
    DEGRADED,
    /** One of them says that it is not ready. */
    DOWN;

    /** Returns what is wrong with the states that were seen. */
    Optional<String> wrongWith(Collection<? extends Set<String>> states) {
        var seen = new TreeSet<String>();
        states.forEach(seen::addAll);
        return switch (this) {
            case ANY -> Optional.empty();
            case SERVING ->
                seen.contains("DOWN") || seen.contains(HealthWatch.NO_ANSWER)
                        ? Optional.of("a service was not ready: " + seen)
                        : Optional.empty();
            case DEGRADED, DOWN ->
                seen.contains(name())
                        ? Optional.empty()
                        : Optional.of("no service said %s: %s".formatted(name(), seen));
        };
    }
}
