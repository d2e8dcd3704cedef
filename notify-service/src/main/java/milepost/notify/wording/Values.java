package milepost.notify.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** Dates, numbers, amounts and slips as a language writes them. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,24}(\\.[0-9]{1,12})?");
    private static final double DAYS_OF_YEAR = 365.25;
    private static final int MANY_DAYS = 400;

    private final Language language;
    private final Texts texts;

    Values(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
    }

    String day(@Nullable LocalDate date) {
        return day(date, "day");
    }

    /** Returns the date as it was stated: 2026-12-31 with the precision {@code year} is the year 2026. */
    String day(@Nullable LocalDate date, @Nullable String precision) {
        if (date == null) {
            return texts.say("nothing");
        }
        var zh = language == Language.ZH;
        return switch (precision == null ? "day" : precision) {
            case "year" -> zh ? date.getYear() + "年" : String.valueOf(date.getYear());
            case "half" -> {
                var first = date.getMonthValue() <= 6;
                yield zh
                        ? date.getYear() + "年" + (first ? "上" : "下") + "半年"
                        : "H" + (first ? 1 : 2) + " " + date.getYear();
            }
            case "quarter" -> {
                var quarter = (date.getMonthValue() + 2) / 3;
                yield zh
                        ? date.getYear() + "年第" + "一二三四".charAt(quarter - 1) + "季度"
                        : "Q" + quarter + " " + date.getYear();
            }
            case "month" -> format(date, zh ? "y年M月" : "MMM y");
            case "after" -> zh ? day(date) + "之后" : "after " + day(date);
            default -> format(date, zh ? "y年M月d日" : "d MMM y");
        };
    }

    private String format(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
    }

    String label(Labelled word) {
        return language == Language.ZH ? word.zh() : word.en();
    }

    String number(long value) {
        return NumberFormat.getInstance(language.locale()).format(value);
    }

    /** Returns a decimal with separators of its thousands; what is none stays as it is. */
    String number(@Nullable String decimal) {
        if (decimal == null) {
            return texts.say("nothing");
        }
        if (!DECIMAL.matcher(decimal).matches()) {
            return decimal;
        }
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(6);
        return format.format(new BigDecimal(decimal));
    }

    /** Returns an amount in CNY: 万元 or 亿元 in Chinese, thousands and millions in English. */
    String money(@Nullable String amount) {
        if (amount == null || !DECIMAL.matcher(amount).matches()) {
            return amount == null ? texts.say("nothing") : amount;
        }
        var yuan = new BigDecimal(amount);
        if (language == Language.EN) {
            var format = yuan.compareTo(BigDecimal.valueOf(1_000_000)) >= 0
                    ? NumberFormat.getCompactNumberInstance(language.locale(), NumberFormat.Style.LONG)
                    : NumberFormat.getInstance(language.locale());
            format.setMaximumFractionDigits(2);
            return "CNY " + format.format(yuan.doubleValue()); // compact numbers lose the decimals of a BigDecimal
        }
        if (yuan.compareTo(BigDecimal.TEN.pow(8)) >= 0) {
            return scaled(yuan, 8) + "亿元";
        }
        return yuan.compareTo(BigDecimal.TEN.pow(4)) >= 0 ? scaled(yuan, 4) + "万元" : scaled(yuan, 0) + "元";
    }

    private String scaled(BigDecimal yuan, int places) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(yuan.movePointLeft(places).setScale(2, RoundingMode.HALF_UP));
    }

    /** Returns how far a date is from the one that was promised at first. */
    String slip(int days) {
        return days(days, "slip.late", "slip.early", "slip.onTime");
    }

    /** Returns how far a date was moved. */
    String shift(int days) {
        return days(days, "slip.later", "slip.earlier", "slip.same");
    }

    private String days(int days, String more, String less, String none) {
        if (days == 0) {
            return texts.say(none);
        }
        var count = Math.abs((long) days);
        var text = texts.count(days > 0 ? more : less, count, "n", number(count));
        if (count < MANY_DAYS) {
            return text;
        }
        var years = BigDecimal.valueOf(count / DAYS_OF_YEAR).setScale(1, RoundingMode.HALF_UP);
        return texts.say("slip.years", "days", text, "years", number(years.toPlainString()));
    }
}
