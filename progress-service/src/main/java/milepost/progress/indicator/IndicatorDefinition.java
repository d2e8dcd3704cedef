package milepost.progress.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import milepost.web.check.Characters;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator measures, apart from its target.
 *
 * @param unit of all its values, as people write it, such as 个, km, %
 * @param tolerancePercent how far from the target a value may be that counts as about it; null of other directions
 * @param baseValue the value that it is counted from, on {@code baseDate}; both null if none was given
 * @param segment the part of the project that it is about, null for all of it
 * @param regionCode the region of that part (GB/T 2260), null for all regions of the project
 */
public record IndicatorDefinition(
        String titleZh,
        @Nullable String titleEn,
        String unit,
        Direction direction,
        @Nullable BigDecimal tolerancePercent,
        @Nullable BigDecimal baseValue,
        @Nullable LocalDate baseDate,
        @Nullable String segment,
        @Nullable String regionCode) {

    /** Whether it has this segment and unit, and a title that looks the same. */
    boolean looksLike(IndicatorDefinition other) {
        return Objects.equals(segment, other.segment)
                && Characters.seen(unit).equals(Characters.seen(other.unit))
                && Characters.seen(titleZh).equals(Characters.seen(other.titleZh));
    }
}
