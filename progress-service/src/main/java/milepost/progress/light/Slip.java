package milepost.progress.light;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import milepost.progress.milestone.Milestone;

/** The slip of a project: the largest of its milestones that are not met; of the one met last, if all are. */
public final class Slip {

    private Slip() {}

    /** Empty without milestones. */
    public static Optional<Integer> days(Collection<Milestone> milestones, LocalDate today) {
        return milestones.stream()
                .filter(Milestone::isOpen)
                .map(milestone -> milestone.slipDays(today))
                .max(Integer::compareTo)
                .or(() -> milestones.stream()
                        .max(comparing(milestone -> milestone.actualDate().orElseThrow()))
                        .map(milestone -> milestone.slipDays(today)));
    }
}
