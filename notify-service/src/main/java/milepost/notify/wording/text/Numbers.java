package milepost.notify.wording.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and amounts as a language writes them. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,24}(\\.[0-9]{1,12})?");

    private final Locale language;
    private final boolean zh;
    private final Texts texts;

    Numbers(Locale language, Texts texts) {
        this.language = language;
        this.zh = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.texts = texts;
    }

    String number(long value) {
        return NumberFormat.getInstance(language).format(value);
    }

    String number(@Nullable String decimal) {
        if (decimal == null) {
            return texts.say("nothing");
        }
        if (!DECIMAL.matcher(decimal).matches()) {
            return decimal;
        }
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(6);
        return format.format(new BigDecimal(decimal));
    }

    String money(@Nullable String amount) {
        if (amount == null || !DECIMAL.matcher(amount).matches()) {
            return amount == null ? texts.say("nothing") : amount;
        }
        var yuan = new BigDecimal(amount);
        if (!zh) {
            var format = yuan.compareTo(BigDecimal.valueOf(1_000_000)) >= 0
                    ? NumberFormat.getCompactNumberInstance(language, NumberFormat.Style.LONG)
                    : NumberFormat.getInstance(language);
            format.setMaximumFractionDigits(2);
            return "CNY " + format.format(yuan.doubleValue()); // compact numbers lose the decimals of a BigDecimal
        }
        if (yuan.compareTo(BigDecimal.TEN.pow(8)) >= 0) {
            return scaled(yuan, 8) + "亿元";
        }
        return yuan.compareTo(BigDecimal.TEN.pow(4)) >= 0 ? scaled(yuan, 4) + "万元" : scaled(yuan, 0) + "元";
    }

    private String scaled(BigDecimal yuan, int places) {
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(yuan.movePointLeft(places).setScale(2, RoundingMode.HALF_UP));
    }
}
