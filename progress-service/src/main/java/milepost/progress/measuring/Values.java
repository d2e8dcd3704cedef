package milepost.progress.measuring;

import java.math.BigDecimal;

/** Decimals as they are kept: 12.50 and 12.5 are the same value. */
final class Values {

    private Values() {}

    /** Returns the value without zeros at the end of its fraction. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
