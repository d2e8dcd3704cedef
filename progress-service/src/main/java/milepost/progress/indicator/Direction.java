package milepost.progress.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** Which values reach a target. */
public enum Direction implements Labelled {
    AT_LEAST("不少于", "at least"),
    AT_MOST("不超过", "at most"),
    /** Within a tolerance below or above it. */
    ABOUT("左右", "about");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String zh;
    private final String en;

    Direction(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** @param tolerancePercent of the target; null unless the direction is {@link #ABOUT} */
    Band band(BigDecimal target, @Nullable BigDecimal tolerancePercent) {
        return switch (this) {
            case AT_LEAST -> new Band(target, null);
            case AT_MOST -> new Band(null, target);
            case ABOUT -> about(target, tolerancePercent == null ? BigDecimal.ZERO : tolerancePercent);
        };
    }

    private static Band about(BigDecimal target, BigDecimal tolerancePercent) {
        var margin = target.abs().multiply(tolerancePercent).divide(HUNDRED, MathContext.DECIMAL128);
        return new Band(target.subtract(margin), target.add(margin));
    }
}
