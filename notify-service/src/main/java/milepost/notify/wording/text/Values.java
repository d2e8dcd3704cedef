package milepost.notify.wording.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import milepost.web.value.Labelled;
import org.jspecify.annotations.Nullable;

/** Dates, numbers, amounts and slips as a language writes them. */
public final class Values {

    private static final double DAYS_OF_YEAR = 365.25;
    private static final int MANY_DAYS = 400;

    private final Locale language;
    private final boolean zh;
    private final Texts texts;
    private final Numbers numbers;

    public Values(Locale language, Texts texts) {
        this.language = language;
        this.zh = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.texts = texts;
        this.numbers = new Numbers(language, texts);
    }

    public String day(@Nullable LocalDate date) {
        return day(date, "day");
    }

    /** Returns the date as it was stated: 2026-12-31 with the precision {@code year} is the year 2026. */
    public String day(@Nullable LocalDate date, @Nullable String precision) {
        if (date == null) {
            return texts.say("nothing");
        }
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
        return DateTimeFormatter.ofPattern(pattern, language).format(date);
    }

    public String label(Labelled word) {
        return zh ? word.zh() : word.en();
    }

    public String number(long value) {
        return numbers.number(value);
    }

    /** Returns a decimal with separators of its thousands; what is none stays as it is. */
    public String number(@Nullable String decimal) {
        return numbers.number(decimal);
    }

    /** Returns an amount in CNY: 万元 or 亿元 in Chinese, thousands and millions in English. */
    public String money(@Nullable String amount) {
        return numbers.money(amount);
    }

    /** Returns how far a date is from the one that was promised at first. */
    public String slip(int days) {
        return days(days, "slip.late", "slip.early", "slip.onTime");
    }

    /** Returns how far a date was moved. */
    public String shift(int days) {
        return days(days, "slip.later", "slip.earlier", "slip.same");
    }

    private String days(int days, String more, String less, String none) {
        if (days == 0) {
            return texts.say(none);
        }
        var count = Math.abs((long) days);
        var text = texts.about(days > 0 ? more : less, count)
                .with("n", number(count))
                .say();
        if (count < MANY_DAYS) {
            return text;
        }
        var years = BigDecimal.valueOf(count / DAYS_OF_YEAR).setScale(1, RoundingMode.HALF_UP);
        return texts.about("slip.years")
                .with("days", text)
                .with("years", number(years.toPlainString()))
                .say();
    }
}
