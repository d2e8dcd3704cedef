package milepost.progress.outlook;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import milepost.progress.change.Warning;
import milepost.progress.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/** What to bear in mind with a projection, whatever its method. */
record ProjectionNotes(
        Indicator indicator,
        Points points,
        BigDecimal valueAtDeadline,
        @Nullable LocalDate reachesTargetOn) {

    private static final int TWO = 2;
    private static final int OLD_DAYS = 365;

    List<Warning> all(LocalDate today) {
        var notes = new ArrayList<Warning>();
        if (points.count() == TWO) {
            notes.add(new Warning("few-values", "仅依据两个数值推算", "Based on two values only"));
        }
        var ahead = DAYS.between(points.last().day(), indicator.target().deadline());
        if (ahead > points.days()) {
            notes.add(new Warning(
                    "far-ahead",
                    "已有数值只覆盖 %d 天，推算至其后 %d 天".formatted(points.days(), ahead),
                    "The values cover %d days, and the deadline lies %d days after them"
                            .formatted(points.days(), ahead)));
        }
        if (DAYS.between(points.last().day(), today) > OLD_DAYS) {
            notes.add(new Warning(
                    "old-values",
                    "最近的数值为 %s，已逾一年".formatted(points.last().day()),
                    "The latest value is of %s, more than a year ago"
                            .formatted(points.last().day())));
        }
        if (valueAtDeadline.signum() < 0
                && points.all().stream().noneMatch(point -> point.value().signum() < 0)) {
            notes.add(new Warning(
                    "below-zero", "推算值为负，趋势不会一直持续", "The value is below zero: this trend cannot go on until then"));
        }
        if (indicator.band().low() != null && indicator.band().isAbove(valueAtDeadline) && reachesTargetOn != null) {
            notes.add(new Warning(
                    "beyond-target",
                    "按此趋势，到期时将超出目标值的范围",
                    "With this trend the value is beyond the target at the deadline"));
        }
        return List.copyOf(notes);
    }
}
