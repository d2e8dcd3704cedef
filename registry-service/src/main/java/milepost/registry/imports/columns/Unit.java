package milepost.registry.imports.columns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import milepost.web.value.Labelled;

/** The unit of an amount of money. */
public enum Unit implements Labelled {
    YUAN("元", "yuan", 0),
    THOUSAND("千元", "thousand yuan", 3),
    TEN_THOUSAND("万元", "ten thousand yuan", 4),
    MILLION("百万元", "million yuan", 6),
    HUNDRED_MILLION("亿元", "hundred million yuan", 8);

    private static final Pattern IN_TEXT = Pattern.compile("(千|百万|万|亿)?元|([0-9)）]\\s*)(万|亿)$");

    private final String zh;
    private final String en;
    private final int zeros;

    Unit(String zh, String en, int zeros) {
        this.zh = zh;
        this.en = en;
        this.zeros = zeros;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the unit that a text names, or empty. */
    public static Optional<Unit> in(String text) {
        var found = IN_TEXT.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        var factor = found.group(3) == null ? found.group(1) : found.group(3);
        return Optional.of(
                switch (factor == null ? "" : factor) {
                    case "千" -> THOUSAND;
                    case "万" -> TEN_THOUSAND;
                    case "百万" -> MILLION;
                    case "亿" -> HUNDRED_MILLION;
                    default -> YUAN;
                });
    }

    /** Returns an amount of this unit in yuan. */
    public BigDecimal yuan(BigDecimal amount) {
        return amount.scaleByPowerOfTen(zeros);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
