package milepost.progress.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every target that a milestone ever had.
 *
 * @param all in the order in which they were set: the first baseline first, the current target last
 */
public record Targets(List<Target> all) {

    public Targets {
        all = List.copyOf(all);
    }

    /** Returns the baseline of the timetable in force. */
    Target baseline() {
        return all.stream()
                .filter(Target::isBaseline)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** Returns the one that held at the end of a day; empty if none was set by then. */
    public Optional<Target> on(LocalDate day) {
        return all.stream().filter(target -> !target.setOn().isAfter(day)).reduce((_, later) -> later);
    }

    /** Returns the one that an event has set. */
    public Target of(UUID eventId) {
        return all.stream()
                .filter(target -> target.eventId().equals(eventId))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the one before. */
    public Target before(Target target) {
        return all.get(all.indexOf(target) - 1);
    }

    /** How many of them were set by a move. */
    int moves() {
        return (int) all.stream().filter(target -> !target.isBaseline()).count();
    }
}
