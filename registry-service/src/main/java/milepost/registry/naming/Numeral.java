package milepost.registry.naming;

/** Reads the numerals in names, in Chinese or Arabic digits. */
final class Numeral {

    /** A pattern with one group. */
    static final String FORM = "(十?[一二三四五六七八九]十?[一二三四五六七八九]?|十|[0-9]+)";

    private static final String DIGITS = "一二三四五六七八九";

    private Numeral() {}

    /** Returns the value of a Chinese digit from 一 to 九, or 0 for another character. */
    static int digit(int character) {
        return DIGITS.indexOf(character) + 1;
    }

    /** Returns 3 for 三 and 12 for 十二. */
    static String normal(String numeral) {
        if (numeral.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            var zeros = 0;
            while (zeros < numeral.length() - 1 && numeral.charAt(zeros) == '0') {
                zeros++;
            }
            return numeral.substring(zeros);
        }
        var ten = numeral.indexOf('十');
        if (ten < 0) {
            return numeral.chars()
                    .mapToObj(character -> Integer.toString(digit(character)))
                    .reduce("", String::concat);
        }
        var tens = ten == 0 ? 1 : digit(numeral.charAt(0));
        var ones = ten == numeral.length() - 1 ? 0 : digit(numeral.charAt(ten + 1));
        return Integer.toString(10 * tens + ones);
    }
}
