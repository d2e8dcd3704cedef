package milepost.registry.imports.reading.xlsx;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates of workbooks, which are numbers in a style. */
final class ExcelDates {

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");
    private static final Pattern BUILT_IN = Pattern.compile("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
    private static final double LAST = 2_958_465; // 9999-12-31

    private ExcelDates() {}

    static boolean isBuiltIn(String format) {
        return BUILT_IN.matcher(format).matches();
    }

    static boolean isDate(String formatCode) {
        var code = LITERALS.matcher(formatCode).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return code.indexOf('y') >= 0 || (code.indexOf('m') >= 0 && code.indexOf('d') >= 0);
    }

    static boolean isDay(double number) {
        return number >= 1 && number <= LAST;
    }

    static String day(double number) {
        return DAY_0.plusDays((long) number).toString();
    }
}
