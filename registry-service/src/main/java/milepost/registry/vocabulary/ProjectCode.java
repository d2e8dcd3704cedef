package milepost.registry.vocabulary;

import java.util.regex.Pattern;

/**
 * National project codes. The form in force since November 2020 (发改投资〔2020〕1439号, GB/T 40058-2021) begins with year and
 * month and ends with a check digit; the one before began with the whole year and had none.
 */
public final class ProjectCode {

    private static final Pattern FORMER = Pattern.compile("20(1[5-9]|20)-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{5,6}");
    private static final Pattern CURRENT =
            Pattern.compile("[0-9]{2}(0[1-9]|1[0-2])-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}");

    private ProjectCode() {}

    public static boolean isWellFormed(String code) {
        return FORMER.matcher(code).matches() || CURRENT.matcher(code).matches();
    }

    /** Whether the check digit is right (ISO 7064 MOD 11,10) or the code has none. */
    public static boolean isChecked(String code) {
        if (FORMER.matcher(code).matches()) {
            return true;
        }
        var digits = code.replace("-", "");
        var last = digits.length() - 1;
        return digits.charAt(last) == checkDigit(digits.substring(0, last));
    }

    private static char checkDigit(String digits) {
        var product = 10;
        for (var i = 0; i < digits.length(); i++) {
            var sum = (product + Character.digit(digits.charAt(i), 10)) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return Character.forDigit((11 - product) % 10, 10);
    }
}
