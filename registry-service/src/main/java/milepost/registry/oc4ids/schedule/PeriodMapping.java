package milepost.registry.oc4ids.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.registry.oc4ids.json.Periods;
import milepost.registry.oc4ids.json.Periods.Completion;
import milepost.registry.oc4ids.json.Periods.Period;
import org.jspecify.annotations.Nullable;

/**
 * The planned periods of a project, and when it was completed. A project is completed with the first of these types of milestones
 * that it has; the planned end is the baseline of the same.
 */
public final class PeriodMapping {

    private static final List<String> ENDS = List.of(
            "WORKS_COMPLETE",
            "HANDOVER_ACCEPTANCE",
            "IN_SERVICE",
            "TRANSFER",
            "WATER_DELIVERED",
            "PROVINCIAL_ACCEPTANCE",
            "FINAL_ACCEPTANCE");

    private static final String START = "START";

    private final ProjectSource source;
    private final FrozenBaselines baselines;
    private final Optional<String> end;

    public PeriodMapping(ProjectSource source) {
        this.source = source;
        this.baselines = new FrozenBaselines(source);
        this.end = ENDS.stream()
                .filter(type -> source.milestonesOf(type).findAny().isPresent())
                .findFirst();
    }

    public Periods periods() {
        return new Periods(
                period(
                        baselines
                                .firstOf(START)
                                .or(() -> baselines.firstOf(Phase.IMPLEMENTATION))
                                .or(baselines::first),
                        end.flatMap(baselines::lastOf).or(baselines::last)),
                phase(Phase.IDENTIFICATION),
                phase(Phase.PREPARATION),
                phase(Phase.IMPLEMENTATION),
                phase(Phase.COMPLETION),
                phase(Phase.MAINTENANCE));
    }

    /** Returns null as long as a milestone that completes it is open, or if it is not known which one does. */
    public @Nullable Completion completion() {
        var completing = end.map(type -> source.milestonesOf(type).toList()).orElse(List.of());
        if (completing.isEmpty()
                || completing.stream().anyMatch(milestone -> milestone.actualDate() == null)
                || !Phase.isCompleted(source.standing().stage())) {
            return null;
        }
        return completing.stream()
                .flatMap(milestone -> Stream.ofNullable(milestone.actualDate()))
                .max(LocalDate::compareTo)
                .map(day -> new Completion(Times.end(day)))
                .orElse(null);
    }

    /** From the first milestone of a phase to the first one of a later phase. */
    private @Nullable Period phase(Phase phase) {
        var start = baselines.firstOf(phase);
        var end = Stream.of(Phase.values())
                .filter(later -> later.compareTo(phase) > 0)
                .flatMap(later -> baselines.firstOf(later).stream())
                .findFirst()
                .filter(day -> start.isPresent() && !day.isBefore(start.get()));
        return start.isEmpty() ? null : period(start, end);
    }

    private static @Nullable Period period(Optional<LocalDate> start, Optional<LocalDate> end) {
        return start.isEmpty() && end.isEmpty()
                ? null
                : new Period(
                        start.map(Times::start).orElse(null),
                        end.map(Times::end).orElse(null));
    }
}
