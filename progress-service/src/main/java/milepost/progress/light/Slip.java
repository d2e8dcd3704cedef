package milepost.progress.light;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import milepost.progress.milestone.Milestone;

/** The slip of a project: the largest slip of its open milestones; if all are met, that of the one met last. */
public final class Slip {

    private Slip() {}

    /** Returns the days of slip; empty without milestones. */
    public static Optional<Integer> days(Collection<Milestone> milestones, LocalDate today) {
        return milestones.stream()
                .filter(Milestone::isOpen)
                .map(milestone -> milestone.slipDays(today))
                .max(Integer::compareTo)
                .or(() -> milestones.stream()
                        .filter(Milestone::isMet)
                        .max(comparing(milestone -> milestone.actualDate().orElseThrow()))
                        .map(milestone -> milestone.slipDays(today)));
    }
}
