package milepost.progress.outlook;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import milepost.progress.indicator.Indicator;

/** The values that a projection is based on, by day; at most one for each day. */
record Points(List<Point> all) {

    private static final int FURTHER_DIGITS = 2;

    /** Returns the observations of an indicator that count, and its base value as another one, unless one was observed on that day. */
    static Points of(Indicator indicator) {
        var byDay = new TreeMap<LocalDate, BigDecimal>();
        var definition = indicator.definition();
        if (definition.baseValue() != null && definition.baseDate() != null) {
            byDay.put(definition.baseDate(), definition.baseValue());
        }
        indicator.counted().forEach(observation -> byDay.put(observation.date(), observation.value()));
        return new Points(byDay.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList());
    }

    int count() {
        return all.size();
    }

    Point first() {
        return all.getFirst();
    }

    Point last() {
        return all.getLast();
    }

    /** Returns the days from the first to the last one, 0 without any. */
    long days() {
        return all.isEmpty() ? 0 : DAYS.between(first().day(), last().day());
    }

    /** Whether there are so many, over so many days. */
    boolean suffice(int count, int days) {
        return count() >= count && days() >= days;
    }

    /** Returns the number of decimal places that computed values are rounded to: two more than the values and the target have. */
    int scale(BigDecimal target) {
        return FURTHER_DIGITS
                + Stream.concat(all.stream().map(Point::value), Stream.of(target))
                        .mapToInt(value -> value.stripTrailingZeros().scale())
                        .reduce(0, Math::max);
    }
}
