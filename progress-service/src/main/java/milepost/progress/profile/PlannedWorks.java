package milepost.progress.profile;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.Milestone;
import milepost.progress.stage.MilestoneType;

/**
 * How far the works are planned to be on each day, which never falls.
 *
 * @param from the first day for which something is planned
 * @param until the day after which nothing more is
 * @param percent what is planned for a day, empty before the first
 */
public record PlannedWorks(LocalDate from, LocalDate until, Function<LocalDate, Optional<BigDecimal>> percent) {

    private static final int SCALE = 10; // and rounded down, so that a comparison with whole percentages is exact

    Optional<BigDecimal> percentOn(LocalDate day) {
        return percent.apply(day);
    }

    /**
     * Returns what is proportional to the time from the start of works, met or by its baseline, to the baseline of the last milestone
     * that ends them; empty if one of the two is not known.
     */
    static Optional<PlannedWorks> inProportionToTime(Collection<Milestone> milestones, List<MilestoneType> ends) {
        return start(milestones)
                .flatMap(start -> end(milestones, ends).filter(start::isBefore).map(end -> between(start, end)));
    }

    static Optional<LocalDate> start(Collection<Milestone> milestones) {
        return of(milestones, List.of(MilestoneType.START))
                .flatMap(start -> start.actualDate().or(() -> baseline(start)).stream())
                .min(LocalDate::compareTo);
    }

    static Optional<LocalDate> end(Collection<Milestone> milestones, List<MilestoneType> ends) {
        return of(milestones, ends).flatMap(end -> baseline(end).stream()).max(LocalDate::compareTo);
    }

    private static PlannedWorks between(LocalDate start, LocalDate end) {
        var days = BigDecimal.valueOf(DAYS.between(start, end));
        return new PlannedWorks(start, end, day -> {
            var passed = BigDecimal.valueOf(DAYS.between(start, day.isAfter(end) ? end : day));
            return passed.signum() < 0
                    ? Optional.empty()
                    : Optional.of(passed.movePointRight(2).divide(days, SCALE, RoundingMode.DOWN));
        });
    }

    private static Stream<Milestone> of(Collection<Milestone> milestones, List<MilestoneType> types) {
        return milestones.stream().filter(milestone -> milestone.counts() && types.contains(milestone.type()));
    }

    private static Optional<LocalDate> baseline(Milestone milestone) {
        var baseline = milestone.baseline();
        return baseline.precision() == Precision.AFTER ? Optional.empty() : Optional.of(baseline.date());
    }
}
