package milepost.progress.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.fact.Reason;
import milepost.progress.fact.ReasonCode;
import milepost.progress.indicator.IndicatorContent.Cancelled;
import milepost.progress.indicator.IndicatorContent.Corrected;
import milepost.progress.indicator.IndicatorContent.Observed;
import milepost.progress.indicator.IndicatorContent.Revised;
import milepost.progress.indicator.IndicatorContent.TargetSet;
import org.jspecify.annotations.Nullable;

/** Indicators for tests, set in 2024; each further fact is recorded an hour after the one before. */
public final class SomeIndicator {

    private static final Instant SET = Instant.parse("2024-12-20T01:00:00Z");
    private static final Reason REASON = new Reason("规划中期调整", "甘政发〔2026〕12号");

    private SomeIndicator() {}

    public static Indicator of(Direction direction, String target, String deadline) {
        return of(direction, target, deadline, Precision.DAY, null, null);
    }

    public static Indicator of(
            Direction direction,
            String target,
            String deadline,
            Precision precision,
            @Nullable String baseValue,
            @Nullable String baseDate) {
        var definition = new IndicatorDefinition(
                "全省运输机场数量",
                null,
                "个",
                direction,
                direction == Direction.ABOUT ? BigDecimal.TEN : null,
                baseValue == null ? null : new BigDecimal(baseValue),
                baseDate == null ? null : LocalDate.parse(baseDate),
                null,
                null);
        var set = new TargetSet(
                definition, new BigDecimal(target), precision.lastDay(LocalDate.parse(deadline)), precision, null);
        var fact = IndicatorFact.of(WorkingDay.of(SET), SET, set);
        return new Indicator(UUID.randomUUID(), UUID.randomUUID(), new IndicatorFacts(List.of(fact)));
    }

    public static Indicator observed(Indicator indicator, String date, String value) {
        return with(indicator, date, new Observed(new BigDecimal(value), null, List.of()));
    }

    public static Indicator revised(
            Indicator indicator,
            String date,
            @Nullable String value,
            @Nullable String deadline,
            @Nullable Precision precision) {
        return with(
                indicator,
                date,
                new Revised(
                        value == null ? null : new BigDecimal(value),
                        deadline == null ? null : LocalDate.parse(deadline),
                        precision,
                        ReasonCode.POLICY_CHANGE,
                        REASON));
    }

    public static Indicator cancelled(Indicator indicator, String date) {
        return with(indicator, date, new Cancelled(REASON));
    }

    /** Corrects what was recorded last. */
    public static Indicator corrected(Indicator indicator, @Nullable String date, @Nullable IndicatorContent right) {
        return corrected(indicator, indicator.facts().recorded().getLast().eventId(), date, right);
    }

    public static Indicator corrected(
            Indicator indicator, UUID fact, @Nullable String date, @Nullable IndicatorContent right) {
        var on = date == null ? null : LocalDate.parse(date);
        return with(indicator, "2026-11-01", new Corrected(fact, right, on, REASON));
    }

    static Indicator with(Indicator indicator, String date, IndicatorContent content) {
        return indicator.with(
                IndicatorFact.of(LocalDate.parse(date), SET.plusSeconds(3600 * indicator.version()), content));
    }
}
