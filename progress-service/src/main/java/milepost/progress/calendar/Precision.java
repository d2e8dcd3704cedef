package milepost.progress.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import milepost.web.value.Labelled;

/** The precision of a date. Except with {@code after}, a date stands for the last day of its period. */
public enum Precision implements Labelled {
    @JsonProperty("day")
    DAY("日"),
    @JsonProperty("month")
    MONTH("月"),
    @JsonProperty("quarter")
    QUARTER("季度"),
    @JsonProperty("half")
    HALF("半年"),
    @JsonProperty("year")
    YEAR("年"),
    /** Some time after this day, without a last day: such a target is never missed. */
    @JsonProperty("after")
    AFTER("该日之后");

    private final String zh;

    Precision(String zh) {
        this.zh = zh;
    }

    public static Precision ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Returns the code in events and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return code();
    }

    /** Returns the last day of the period that contains the date. */
    public LocalDate lastDay(LocalDate date) {
        return switch (this) {
            case DAY, AFTER -> date;
            case MONTH -> YearMonth.from(date).atEndOfMonth();
            case QUARTER -> endOfMonth(date, (date.getMonthValue() + 2) / 3 * 3);
            case HALF -> endOfMonth(date, date.getMonthValue() <= 6 ? 6 : 12);
            case YEAR -> LocalDate.of(date.getYear(), Month.DECEMBER, 31);
        };
    }

    private static LocalDate endOfMonth(LocalDate date, int month) {
        return YearMonth.of(date.getYear(), month).atEndOfMonth();
    }
}
