package milepost.web.check;

import java.util.regex.Pattern;

/** Which characters texts may contain, and which are invisible. */
public final class Characters {

    /** White space, format characters, and letters and marks without a visible glyph. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Z}\\s\\p{Cc}\\p{Cf}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}"
                    + "\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0000}-\\x{E0FFF}]*");

    private Characters() {}

    /** Returns whether the text has no visible character. */
    public static boolean isBlank(String text) {
        return UNSEEN.matcher(text).matches();
    }

    /** Returns whether a one-line text may contain the character. */
    public static boolean isLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> !isBidiControl(character);
            default -> true;
        };
    }

    /** Returns whether a text of several lines may contain the character. */
    public static boolean isText(int character) {
        return isLine(character)
                || character == '\n'
                || character == '\r'
                || character == '\t'
                || character == 0x2028
                || character == 0x2029;
    }

    /** Bidirectional controls, which can make a text look like another one. */
    private static boolean isBidiControl(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
