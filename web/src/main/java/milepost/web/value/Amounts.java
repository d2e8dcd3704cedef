package milepost.web.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts in CNY: decimals that are written with two decimal places. */
public final class Amounts {

    public static final String FORM = "(0|[1-9][0-9]{0,17})(\\.[0-9]{1,2})?";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Amounts() {}

    public static boolean isWellFormed(String amount) {
        return PATTERN.matcher(amount).matches();
    }

    /** Returns the amount with two decimal places; one that is not well-formed stays as it is. */
    public static @Nullable String normalized(@Nullable String amount) {
        return amount == null || !isWellFormed(amount)
                ? amount
                : new BigDecimal(amount).setScale(2).toPlainString();
    }
}
