package milepost.progress.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A limit of a measure; one of the three is given. */
public record Limit(
        @Nullable Integer atLeast,
        @Nullable Integer moreThan,
        @Nullable Integer lessThan) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean isMetBy(BigDecimal value) {
        if (atLeast != null) {
            return value.compareTo(BigDecimal.valueOf(atLeast)) >= 0;
        }
        return moreThan == null
                ? lessThan != null && value.compareTo(BigDecimal.valueOf(lessThan)) < 0
                : value.compareTo(BigDecimal.valueOf(moreThan)) > 0;
    }

    /** The same of a part as a percentage of a whole; nothing is less than a percentage of none. */
    boolean isMetBy(BigDecimal part, BigDecimal whole) {
        return lessThan != null && part.multiply(HUNDRED).compareTo(whole.multiply(BigDecimal.valueOf(lessThan))) < 0;
    }
}
