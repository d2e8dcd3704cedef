package milepost.registry.oc4ids.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import milepost.registry.facts.ReportedMilestone.Baseline;
import milepost.registry.timetable.DatedMilestone;

/**
 * The baselines of a project as they were when it entered implementation, after which OC4IDS lets planned periods change no more;
 * before, those in force. Which they are follows from the days on which milestones were met and baselines set, not from the order in
 * which that became known.
 */
final class FrozenBaselines {

    private final List<Dated> milestones;

    /** A milestone with its frozen baseline. */
    private record Dated(String type, Optional<Phase> phase, Baseline baseline) {

        LocalDate firstDay() {
            return Times.firstDay(baseline.date(), baseline.precision());
        }
    }

    FrozenBaselines(ProjectSource source) {
        var entered = source.milestones().stream()
                .filter(milestone ->
                        phase(milestone).filter(FrozenBaselines::isEntered).isPresent())
                .flatMap(milestone -> Stream.ofNullable(milestone.actualDate()))
                .min(LocalDate::compareTo)
                .orElse(null);
        milestones = source.milestones().stream()
                .map(milestone -> new Dated(
                        milestone.type(),
                        phase(milestone),
                        source.reportedOf(milestone)
                                .flatMap(reported -> reported.baselineBefore(entered))
                                .orElseGet(() -> new Baseline(null, milestone.baseline(), "day"))))
                .toList();
    }

    /** Returns the first day of the earliest milestone of a type. */
    Optional<LocalDate> firstOf(String type) {
        return first(milestone -> milestone.type().equals(type));
    }

    Optional<LocalDate> firstOf(Phase phase) {
        return first(milestone -> milestone.phase().filter(phase::equals).isPresent());
    }

    Optional<LocalDate> first() {
        return first(_ -> true);
    }

    /** Returns the last day of the latest milestone of a type. */
    Optional<LocalDate> lastOf(String type) {
        return last(milestone -> milestone.type().equals(type));
    }

    Optional<LocalDate> last() {
        return last(_ -> true);
    }

    private Optional<LocalDate> first(Predicate<Dated> wanted) {
        return milestones.stream().filter(wanted).map(Dated::firstDay).min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> last(Predicate<Dated> wanted) {
        return milestones.stream()
                .filter(wanted)
                .map(milestone -> milestone.baseline().date())
                .max(Comparator.naturalOrder());
    }

    private static Optional<Phase> phase(DatedMilestone milestone) {
        return MilestoneKind.of(milestone.type()).map(MilestoneKind::phase);
    }

    private static boolean isEntered(Phase phase) {
        return phase.compareTo(Phase.IMPLEMENTATION) >= 0;
    }
}
