package milepost.registry.imports.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import milepost.registry.imports.columns.Unit;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money as people write them. */
final class AmountCell {

    private static final Pattern AMOUNT =
            Pattern.compile("(?:约|人民币|[¥￥])*([0-9]{1,18}(?:\\.[0-9]{1,12})?)(?:千|百万|万|亿)?元?(?:人民币)?");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s,，]");
    private static final int CENTS = 2;

    private AmountCell() {}

    /**
     * Returns yuan with two decimals, or empty if it is no amount.
     *
     * @param unit of the column; one in the cell itself counts more
     */
    static Optional<String> yuan(String cell, @Nullable Unit unit) {
        var text = LEFT_OUT.matcher(cell).replaceAll("");
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        var own = Unit.in(text).orElse(unit == null ? Unit.YUAN : unit);
        return Optional.of(own.yuan(new BigDecimal(amount.group(1)))
                .setScale(CENTS, RoundingMode.HALF_UP)
                .toPlainString());
    }
}
