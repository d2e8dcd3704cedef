package milepost.progress.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the works are beside their plan.
 *
 * @param reportedPercent by the latest report, 0 without one
 * @param reportedOn the day that it describes, null without one
 * @param plannedPercent for the day of the comparison, by the planned curve or in proportion to time; null if nothing is planned for it
 * @param comparedOn that day: the one of the report or, when it is old, a later one
 * @param pointsBehind planned minus reported; null where the profile compares with time
 * @param percentOfTimeShare reported as a percentage of what is proportional to time; null where the profile has points
 */
public record Comparison(
        BigDecimal reportedPercent,
        @Nullable LocalDate reportedOn,
        @Nullable BigDecimal plannedPercent,
        LocalDate comparedOn,
        @Nullable BigDecimal pointsBehind,
        @Nullable BigDecimal percentOfTimeShare) {

    static Comparison on(LocalDate day, LightCondition condition, LightSubject subject, int lag) {
        var works = subject.works();
        var comparedOn = works.comparedOn(day, lag);
        var planned = condition
                .plan(subject)
                .flatMap(plan -> plan.percentOn(comparedOn))
                .orElse(null);
        var byTime = condition.percentOfTimeShare() != null;
        return new Comparison(
                works.percent(),
                works.reportedOn(),
                planned == null ? null : planned.setScale(2, RoundingMode.HALF_UP),
                comparedOn,
                planned == null || byTime ? null : planned.subtract(works.percent()),
                planned == null || !byTime || planned.signum() == 0
                        ? null
                        : works.percent().movePointRight(2).divide(planned, 1, RoundingMode.HALF_UP));
    }
}
