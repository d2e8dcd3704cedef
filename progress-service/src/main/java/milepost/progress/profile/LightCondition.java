package milepost.progress.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.progress.fact.Condition;
import milepost.progress.milestone.Milestone;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a {@link LightProfile}: a light, and the one measure that gives it.
 *
 * @param types of the milestones that are looked at, empty for all; with {@code percentOfTimeShare} of those that end the works
 * @param slipDays holds for a milestone that is at least so many days behind its baseline
 * @param daysPastTarget holds for a milestone whose target has passed by at least so many days
 * @param monthsPastTarget holds for a milestone after whose target at least so many calendar months have ended, its own included
 * @param excusedByPause whether work that rests on a milestone counts as a target at the end of the pause
 * @param pointsBehind how many points the reported percentage is behind the planned one
 * @param percentOfTimeShare the reported percentage as a percentage of that which is proportional to time
 * @param condition holds while the project is in this condition
 */
public record LightCondition(
        Light light,
        List<MilestoneType> types,
        @Nullable Integer slipDays,
        @Nullable Integer daysPastTarget,
        @Nullable Integer monthsPastTarget,
        @Nullable Boolean excusedByPause,
        @Nullable Limit pointsBehind,
        @Nullable Limit percentOfTimeShare,
        @Nullable Condition condition) {

    public LightCondition {
        types = types == null ? List.of() : List.copyOf(types);
        var measures = Stream.of(
                        slipDays, daysPastTarget, monthsPastTarget, pointsBehind, percentOfTimeShare, condition)
                .filter(Objects::nonNull)
                .count();
        if (measures != 1) {
            throw new IllegalArgumentException("A condition has exactly one measure");
        }
    }

    boolean comparesReports() {
        return pointsBehind != null || percentOfTimeShare != null;
    }

    boolean looksAtWorks() {
        return comparesReports() || condition != null;
    }

    boolean pausesExcuse() {
        return Boolean.TRUE.equals(excusedByPause);
    }

    /** Returns what fulfils it, now or later if nothing is reported. */
    Stream<Finding> findings(LightSubject subject, int lag) {
        if (!looksAtWorks()) {
            return subject.open()
                    .filter(milestone -> types.isEmpty() || types.contains(milestone.type()))
                    .flatMap(milestone -> firstDay(milestone).map(day -> new Finding(this, milestone, day)).stream());
        }
        return subject.open().findAny().isEmpty()
                ? Stream.empty()
                : firstDay(subject, lag).map(day -> new Finding(this, null, day)).stream();
    }

    /** Returns the plan that the reports are compared with; empty if it is not known. */
    Optional<PlannedWorks> plan(LightSubject subject) {
        return percentOfTimeShare != null
                ? PlannedWorks.inProportionToTime(subject.milestones(), types)
                : Optional.ofNullable(subject.works().planned());
    }

    private Optional<LocalDate> firstDay(LightSubject subject, int lag) {
        if (condition != null) {
            return Optional.of(LocalDate.MIN)
                    .filter(_ -> condition == subject.works().condition());
        }
        return subject.worksGoOn() ? plan(subject).flatMap(plan -> firstDay(subject, plan, lag)) : Optional.empty();
    }

    private Optional<LocalDate> firstDay(LightSubject subject, PlannedWorks plan, int lag) {
        var works = subject.works();
        var reportedOn = works.reportedOn();
        var earliest = (reportedOn == null ? plan.from() : reportedOn).plusDays(lag);
        var latest = plan.until().plusDays(lag);
        var first = Days.first(
                earliest,
                latest.isBefore(earliest) ? earliest : latest,
                day -> plan.percentOn(works.comparedOn(day, lag))
                        .filter(planned -> isFulfilled(planned, works))
                        .isPresent());
        // Until then the report is compared on its own day.
        return first.map(day -> reportedOn != null && day.equals(earliest) ? LocalDate.MIN : day);
    }

    private boolean isFulfilled(BigDecimal planned, ReportedWorks works) {
        return pointsBehind != null
                ? pointsBehind.isMetBy(planned.subtract(works.percent()))
                : Objects.requireNonNull(percentOfTimeShare).isMetBy(works.percent(), planned);
    }

    private Optional<LocalDate> firstDay(Milestone open) {
        if (slipDays != null) {
            return Lateness.ofSlip(open, slipDays);
        }
        return daysPastTarget != null
                ? Lateness.daysPastTarget(open, daysPastTarget, pausesExcuse())
                : Lateness.monthsPastTarget(open, Objects.requireNonNull(monthsPastTarget), pausesExcuse());
    }
}
