package milepost.progress.outlook;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import milepost.progress.indicator.Band;

/**
 * A straight line over days.
 *
 * @param origin the day 0
 * @param start the value on that day
 * @param slope the change of the value in a day
 */
record Line(LocalDate origin, BigDecimal start, BigDecimal slope) {

    private static final MathContext EXACTLY = MathContext.DECIMAL128;

    /** Digits after which a number of days is a whole one. */
    private static final int WHOLE = 9;

    /** Returns the line through the first and the last point. */
    static Line throughEnds(Points points) {
        var rise = points.last().value().subtract(points.first().value());
        var slope = rise.divide(BigDecimal.valueOf(points.days()), EXACTLY);
        return new Line(points.first().day(), points.first().value(), slope);
    }

    /**
     * Returns the line with the least sum of squared differences from all points. With x the days from the first point, y the value
     * and n the number of points, the slope is (n Σxy − Σx Σy) / (n Σx² − (Σx)²), and the value on the first day (Σy − slope Σx) / n.
     */
    static Line leastSquares(Points points) {
        var origin = points.first().day();
        var n = BigDecimal.valueOf(points.count());
        var x = sum(points, point -> days(origin, point));
        var y = sum(points, Point::value);
        var xy = sum(points, point -> days(origin, point).multiply(point.value()));
        var xx = sum(points, point -> days(origin, point).pow(2));
        var slope = n.multiply(xy).subtract(x.multiply(y)).divide(n.multiply(xx).subtract(x.pow(2)), EXACTLY);
        return new Line(origin, y.subtract(slope.multiply(x)).divide(n, EXACTLY), slope);
    }

    private static BigDecimal sum(Points points, Function<Point, BigDecimal> value) {
        return points.all().stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal days(LocalDate origin, Point point) {
        return BigDecimal.valueOf(DAYS.between(origin, point.day()));
    }

    /** Returns the value on a day, rounded half up to so many decimal places. */
    BigDecimal valueOn(LocalDate day, int scale) {
        var x = BigDecimal.valueOf(DAYS.between(origin, day));
        return start.add(slope.multiply(x)).setScale(scale, RoundingMode.HALF_UP);
    }

    /** Returns the first day from one to another one on which the value lies in the band; empty if there is none. */
    Optional<LocalDate> firstDayIn(Band band, LocalDate from, LocalDate until, int scale) {
        var value = valueOn(from, scale);
        if (band.contains(value)) {
            return Optional.of(from);
        }
        return Optional.ofNullable(band.isBelow(value) ? band.low() : band.high())
                .filter(limit -> slope.signum() == limit.compareTo(value))
                .map(this::daysTo)
                .filter(days -> days.compareTo(BigDecimal.valueOf(DAYS.between(origin, until))) <= 0)
                .map(days -> origin.plusDays(days.longValueExact()))
                .filter(day -> band.contains(valueOn(day, scale)));
    }

    private BigDecimal daysTo(BigDecimal limit) {
        return limit.subtract(start)
                .divide(slope, EXACTLY)
                .setScale(WHOLE, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.CEILING);
    }
}
