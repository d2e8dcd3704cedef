package milepost.ledger.tlog;

import java.util.regex.Pattern;

/** A count or an index in C2SP formats: ASCII decimal without leading zeroes. */
final class Decimal {

    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Decimal() {}

    static long parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new FormatException("Not a plain decimal number: " + text);
        }
        return Long.parseLong(text);
    }
}
