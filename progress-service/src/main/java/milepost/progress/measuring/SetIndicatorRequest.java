package milepost.progress.measuring;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import milepost.progress.calendar.Precision;
import milepost.progress.indicator.Direction;
import milepost.progress.indicator.IndicatorContent.TargetSet;
import milepost.progress.indicator.IndicatorDefinition;
import milepost.web.check.Checked;
import milepost.web.check.Faults;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that is to be set.
 *
 * @param unit of all its values, as people write it, such as 个, km, %
 * @param direction which values reach the target
 * @param tolerancePercent how far from the target a value may be that counts as about it, in percent of the target; only with ABOUT,
 *     by default 10
 * @param baseValue the value that it is counted from, with its day
 * @param deadline with a precision coarser than day, any day of the period: it then stands for the last one
 * @param segment the part of the project that it is about, by default all of it
 * @param regionCode the region of that part, GB/T 2260
 * @param documentRef title and number of the document that sets it
 * @param occurredOn the day on which it was set, by default today
 * @param backfill true for what happened long ago: nobody is alerted
 */
record SetIndicatorRequest(
        @Line(max = 200) String titleZh,
        @Nullable @Line(max = 200) String titleEn,
        @Line(max = 20) String unit,
        Direction direction,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal tolerancePercent,

        @Nullable @Digits(integer = 15, fraction = 6) BigDecimal baseValue,
        @Nullable @PlausibleDate LocalDate baseDate,
        @Digits(integer = 15, fraction = 6) BigDecimal targetValue,
        @PlausibleDate LocalDate deadline,

        @Schema(description = "How exactly the deadline is known; not after, because a deadline has a last day")
        Precision precision,

        @Nullable @Line(max = 100) String segment,
        @Nullable @RegionCode String regionCode,
        @Nullable @Line(max = 200) String documentRef,
        @Nullable @PlausibleDate LocalDate occurredOn,
        @Nullable Boolean backfill)
        implements Checked {

    private static final BigDecimal USUAL_TOLERANCE = BigDecimal.TEN;

    @Override
    public void check(Faults faults) {
        faults.unless(direction == Direction.ABOUT || tolerancePercent == null, "/tolerancePercent", "null");
        faults.unless(baseDate == null || baseValue != null, "/baseValue", "not-null");
        faults.unless(baseValue == null || baseDate != null, "/baseDate", "not-null");
        faults.unless(precision != Precision.AFTER, "/precision", "deadline-without-last-day");
        faults.unless(
                baseDate == null || precision.lastDay(deadline).isAfter(baseDate),
                "/deadline",
                "not-after",
                String.valueOf(baseDate));
    }

    TargetSet content() {
        var definition = new IndicatorDefinition(
                titleZh,
                titleEn,
                unit,
                direction,
                direction == Direction.ABOUT ? Objects.requireNonNullElse(tolerancePercent, USUAL_TOLERANCE) : null,
                baseValue == null ? null : Values.plain(baseValue),
                baseDate,
                segment,
                regionCode);
        return new TargetSet(
                definition, Values.plain(targetValue), precision.lastDay(deadline), precision, documentRef);
    }
}
