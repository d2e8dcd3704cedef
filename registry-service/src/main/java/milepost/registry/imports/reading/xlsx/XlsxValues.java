package milepost.registry.imports.reading.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import milepost.registry.imports.reading.UnreadableFileException;

/**
 * The values of cells as a spreadsheet program shows them.
 *
 * @param texts to which cells refer by number
 * @param dates whether numbers in a style are dates, by the number of the style
 */
record XlsxValues(List<String> texts, List<Boolean> dates) {

    /** A spreadsheet program shows no more digits. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final double LARGE = 1e15;

    String of(String type, String style, String value) {
        return switch (type) {
            case "s" -> {
                var index = Integer.parseInt(value.strip());
                if (index < 0 || index >= texts.size()) {
                    throw new UnreadableFileException("broken-workbook");
                }
                yield texts.get(index);
            }
            case "", "n" -> value.isBlank() ? "" : number(style, value.strip());
            default -> value;
        };
    }

    private String number(String style, String value) {
        var number = Double.parseDouble(value);
        var styled = style.isEmpty() ? -1 : Integer.parseInt(style);
        if (styled >= 0 && styled < dates.size() && dates.get(styled) && ExcelDates.isDay(number)) {
            return ExcelDates.day(number);
        }
        if (!(Math.abs(number) < LARGE)) {
            return value;
        }
        var shown = new BigDecimal(number, SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}
