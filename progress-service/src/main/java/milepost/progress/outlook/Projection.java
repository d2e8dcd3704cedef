package milepost.progress.outlook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import milepost.progress.change.Warning;
import milepost.progress.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator would be at its deadline if it went on as before. Values are rounded half up to two decimal places more than the
 * values of the indicator have, and everything that is said of them follows from the rounded ones.
 *
 * @param reachesTargetOn the first day, not before the last value, on which the target would be reached; of a target that is reached,
 *     the day of the first observation of those that reach it; null if that lies more than ten years after the deadline
 * @param notes what to bear in mind with this projection
 */
record Projection(
        ProjectionMethod method,
        String methodZh,
        String methodEn,
        BigDecimal valueAtDeadline,
        @Nullable LocalDate reachesTargetOn,
        BasedOn basedOn,
        List<Warning> notes) {

    private static final int YEARS_BEYOND = 10;

    /** How many values it follows from, the base value included, and over which days. */
    record BasedOn(int count, LocalDate firstDay, LocalDate lastDay) {}

    static Projection of(Indicator indicator, Points points, ProjectionMethod method, LocalDate today) {
        var target = indicator.target();
        var line = method.line(points);
        var scale = points.scale(target.value());
        var last = points.last().day();
        var value = line.valueOn(target.deadline(), scale);
        var reaches = indicator
                .reached()
                .map(observation -> observation.date())
                .or(() -> line.firstDayIn(
                        indicator.band(), last, target.deadline().plusYears(YEARS_BEYOND), scale))
                .orElse(null);
        return new Projection(
                method,
                method.zh(),
                method.en(),
                value,
                reaches,
                new BasedOn(points.count(), points.first().day(), last),
                new ProjectionNotes(indicator, points, value, reaches).all(today));
    }

    /** Whether the target would be reached by its deadline. One that is meant to be about a value may go beyond it later. */
    boolean reachesTarget(Indicator indicator) {
        var band = indicator.band();
        var passes = band.low() != null
                && band.high() != null
                && reachesTargetOn != null
                && !reachesTargetOn.isAfter(indicator.target().deadline());
        return band.contains(valueAtDeadline) || passes;
    }
}
