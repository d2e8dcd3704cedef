package milepost.progress.outlook;

import java.time.LocalDate;
import java.util.Optional;
import milepost.progress.change.Warning;
import milepost.progress.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/** Why there is no projection of an indicator. */
final class MissingProjection {

    private MissingProjection() {}

    /**
     * Returns the reason, or empty if there can be a projection.
     *
     * @param asked the method that was asked for, null for any
     */
    static Optional<Warning> reason(
            Indicator indicator, Points points, LocalDate today, @Nullable ProjectionMethod asked) {
        var deadline = indicator.target().deadline();
        if (indicator.cancellation().isPresent()) {
            return Optional.of(new Warning("indicator-cancelled", "该指标已取消", "The indicator was cancelled"));
        }
        if (today.isAfter(deadline)
                || points.count() > 0 && !points.last().day().isBefore(deadline)) {
            return Optional.of(new Warning(
                    "deadline-passed",
                    "目标期限 %s 已过，或已有该日之后的数值".formatted(deadline),
                    "The deadline %s has passed, or there is a value of that day or later".formatted(deadline)));
        }
        var method = asked == null ? ProjectionMethod.TWO_POINTS : asked;
        return method.suits(points) ? Optional.empty() : Optional.of(tooFew(points, method));
    }

    private static Warning tooFew(Points points, ProjectionMethod method) {
        return new Warning(
                "too-few-values",
                "%s 至少需要 %d 个不同日期的数值（含基期值），首末相隔至少 %d 天；目前有 %d 个，相隔 %d 天"
                        .formatted(
                                method.code(), method.leastPoints(), method.leastDays(), points.count(), points.days()),
                "%s needs values of at least %d days (the base value is one), at least %d days apart; there are %d, %d days apart"
                        .formatted(
                                method.code(),
                                method.leastPoints(),
                                method.leastDays(),
                                points.count(),
                                points.days()));
    }
}
