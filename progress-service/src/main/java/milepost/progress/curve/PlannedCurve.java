package milepost.progress.curve;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import milepost.progress.reporting.CurvePoint;
import org.jspecify.annotations.Nullable;

/**
 * The planned curve of a project, one version of it. Between two points it is a straight line.
 *
 * @param setAt when it was recorded
 * @param points by day
 * @param reasonText why it replaces the one before; null for the first
 */
public record PlannedCurve(
        int version, Instant setAt, @Nullable String reasonText, List<CurvePoint> points) {

    public PlannedCurve {
        points = List.copyOf(points);
    }

    /** Returns the percentage planned for a day: none before the first point, that of the last point after it. */
    public Optional<BigDecimal> percentOn(LocalDate day) {
        var before = points.stream().filter(point -> !point.date().isAfter(day)).reduce((_, later) -> later);
        var after = points.stream().filter(point -> point.date().isAfter(day)).findFirst();
        return before.map(from -> after.map(to -> between(from, to, day)).orElseGet(from::physicalPercent));
    }

    private static BigDecimal between(CurvePoint from, CurvePoint to, LocalDate day) {
        var passed = BigDecimal.valueOf(DAYS.between(from.date(), day));
        var all = BigDecimal.valueOf(DAYS.between(from.date(), to.date()));
        var rise = to.physicalPercent().subtract(from.physicalPercent());
        return from.physicalPercent().add(rise.multiply(passed).divide(all, 2, RoundingMode.HALF_UP));
    }
}
