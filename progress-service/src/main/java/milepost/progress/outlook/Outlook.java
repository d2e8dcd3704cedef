package milepost.progress.outlook;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import milepost.progress.change.Warning;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.Observation;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator stands on a day.
 *
 * <p>A year of a pace has 365.25 days. The required pace leads from the latest observation to the target value itself, whatever the
 * direction and tolerance; the achieved one from the first value, which may be the base value, to the last. Paces are rounded half up
 * to two decimal places more than the values have.
 *
 * @param reachedOn the day of the observation since which the target is reached; null while it is not
 * @param remaining how far the latest observation is from the target value; 0 if it reaches the target, null without one
 * @param requiredPacePerYear null without an observation, if the target is reached, or when its deadline has passed
 * @param achievedPacePerYear null before there are values of two days
 * @param projectionMissing why there is no projection
 */
public record Outlook(
        IndicatorStatus status,
        @Nullable LocalDate reachedOn,
        @Nullable BigDecimal remaining,
        @Nullable BigDecimal requiredPacePerYear,
        @Nullable BigDecimal achievedPacePerYear,
        @Nullable Projection projection,
        @Nullable Warning projectionMissing) {

    private static final BigDecimal DAYS_OF_YEAR = new BigDecimal("365.25");

    /** Returns the status of an indicator on a day, which follows from the best method for which there are enough values. */
    public static IndicatorStatus status(Indicator indicator, LocalDate today) {
        return of(indicator, today, null).status;
    }

    /** @param asked the method of the projection, null for the best one; the status does not depend on it */
    static Outlook of(Indicator indicator, LocalDate today, @Nullable ProjectionMethod asked) {
        var points = Points.of(indicator);
        var missing = MissingProjection.reason(indicator, points, today, asked);
        var latest = indicator.latest();
        var isReached = indicator.reached().isPresent();
        return new Outlook(
                statusOn(today, indicator, points),
                indicator.reached().map(Observation::date).orElse(null),
                latest.map(observation -> remaining(indicator, observation)).orElse(null),
                latest.filter(_ -> !isReached)
                        .flatMap(observation -> required(indicator, points, observation, today))
                        .orElse(null),
                points.days() == 0
                        ? null
                        : pace(
                                indicator,
                                points,
                                points.last().value().subtract(points.first().value()),
                                points.days()),
                missing.isPresent() ? null : projection(indicator, points, today, asked),
                missing.orElse(null));
    }

    private static Projection projection(
            Indicator indicator, Points points, LocalDate today, @Nullable ProjectionMethod asked) {
        var method = asked == null ? ProjectionMethod.best(points).orElseThrow() : asked;
        return Projection.of(indicator, points, method, today);
    }

    private static IndicatorStatus statusOn(LocalDate today, Indicator indicator, Points points) {
        if (indicator.cancellation().isPresent()) {
            return IndicatorStatus.CANCELLED;
        }
        if (indicator.reached().isPresent()) {
            return IndicatorStatus.REACHED;
        }
        if (today.isAfter(indicator.target().deadline())) {
            return IndicatorStatus.MISSED;
        }
        if (MissingProjection.reason(indicator, points, today, null).isPresent()) {
            return IndicatorStatus.OPEN;
        }
        return projection(indicator, points, today, null).reachesTarget(indicator)
                ? IndicatorStatus.ON_TRACK
                : IndicatorStatus.BEHIND;
    }

    private static BigDecimal remaining(Indicator indicator, Observation latest) {
        return indicator.band().contains(latest.value())
                ? BigDecimal.ZERO
                : indicator.target().value().subtract(latest.value()).abs();
    }

    private static Optional<BigDecimal> required(
            Indicator indicator, Points points, Observation latest, LocalDate today) {
        var target = indicator.target();
        var days = DAYS.between(latest.date(), target.deadline());
        return days <= 0
                        || today.isAfter(target.deadline())
                        || indicator.cancellation().isPresent()
                ? Optional.empty()
                : Optional.of(pace(indicator, points, target.value().subtract(latest.value()), days));
    }

    private static BigDecimal pace(Indicator indicator, Points points, BigDecimal change, long days) {
        return change.multiply(DAYS_OF_YEAR)
                .divide(
                        BigDecimal.valueOf(days),
                        points.scale(indicator.target().value()),
                        RoundingMode.HALF_UP);
    }
}
