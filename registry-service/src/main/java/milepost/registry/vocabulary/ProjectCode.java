package milepost.registry.vocabulary;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * National project codes. The form in force since November 2020 (发改投资〔2020〕1439号, GB/T 40058-2021) begins with year and
 * month and ends with a check digit; the one before began with the whole year and had none.
 */
public final class ProjectCode {

    private static final Pattern FORMER = Pattern.compile("20(1[5-9]|20)-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{5,6}");
    private static final Pattern CURRENT =
            Pattern.compile("[0-9]{2}(0[1-9]|1[0-2])-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―－_]");
    private static final Pattern BARE = Pattern.compile("([0-9]{4})([0-9]{6})([0-9]{2})([0-9]{2})([0-9]{5,6})");

    private ProjectCode() {}

    /** Returns a text in the form with hyphens, if it consists of the digits of a code or has other dashes. */
    public static String normalized(String text) {
        var plain = DASHES.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll("-");
        return BARE.matcher(plain).replaceFirst("$1-$2-$3-$4-$5");
    }

    public static boolean isWellFormed(String code) {
        return isFormer(code) || CURRENT.matcher(code).matches();
    }

    /** Whether a code has the form that was in use until November 2020. */
    public static boolean isFormer(String code) {
        return FORMER.matcher(code).matches();
    }

    /** Whether the check digit is right (ISO 7064 MOD 11,10) or the code has none. */
    public static boolean isChecked(String code) {
        return isFormer(code) || code.endsWith(expectedDigit(code));
    }

    /** Returns the check digit that a code of the current form has to end with. */
    public static String expectedDigit(String code) {
        var digits = code.replace("-", "");
        var product = 10;
        for (var i = 0; i < digits.length() - 1; i++) {
            var sum = (product + Character.digit(digits.charAt(i), 10)) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return String.valueOf((11 - product) % 10);
    }
}
