package milepost.progress.outlook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.indicator.Indicator;
import milepost.progress.indicator.Observation;
import org.jspecify.annotations.Nullable;

/**
 * An indicator among others.
 *
 * @param latestValue of the latest observation; null without one, as its day
 */
public record IndicatorSummary(
        UUID id,
        String titleZh,
        @Nullable String titleEn,
        String unit,
        @Nullable BigDecimal latestValue,
        @Nullable LocalDate latestDate,
        BigDecimal targetValue,
        LocalDate deadline,
        Precision precision,
        IndicatorStatus status) {

    public static IndicatorSummary of(Indicator indicator, LocalDate day) {
        var latest = indicator.latest();
        var target = indicator.target();
        return new IndicatorSummary(
                indicator.id(),
                indicator.definition().titleZh(),
                indicator.definition().titleEn(),
                indicator.definition().unit(),
                latest.map(Observation::value).orElse(null),
                latest.map(Observation::date).orElse(null),
                target.value(),
                target.deadline(),
                target.precision(),
                Outlook.status(indicator, day));
    }
}
