package milepost.web.check;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import milepost.web.text.CharacterClass;

/** Which characters texts may contain, and which are invisible. */
public final class Characters {

    /** Unicode's Default_Ignorable_Code_Point, for which the JDK has no class. */
    private static final String IGNORABLE =
            "\\x{00AD}\\x{034F}\\x{061C}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{200B}-\\x{200F}"
                    + "\\x{202A}-\\x{202E}\\x{2060}-\\x{206F}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FEFF}\\x{FFA0}"
                    + "\\x{FFF0}-\\x{FFF8}\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}";

    /** Format characters, and letters and marks without a visible glyph. */
    private static final String INVISIBLE = "\\p{Cf}\\x{2800}" + IGNORABLE;

    private static final CharacterClass INVISIBLES = CharacterClass.of("[" + INVISIBLE + "]");
    private static final CharacterClass UNSEEN = CharacterClass.of("[\\p{Z}\\s\\p{Cc}" + INVISIBLE + "]");

    private Characters() {}

    /** Returns whether the text has no visible character. */
    public static boolean isBlank(String text) {
        return UNSEEN.hasAll(text);
    }

    /** Returns the text without the characters that nobody sees. */
    public static String visible(String text) {
        return INVISIBLES.removedFrom(text);
    }

    /** Returns whether the character is one of the Chinese characters that texts consist of, but for rare ones. */
    public static boolean isCommonHan(int character) {
        return character >= 0x4E00 && character <= 0x9FFF;
    }

    /** Returns a text that is the same for all texts that look the same, whatever their width and the invisible characters in them. */
    public static String seen(String text) {
        return Normalizer.normalize(visible(text), Normalizer.Form.NFKC).strip();
    }

    /** Returns whether the text has only characters that are allowed, as those that are plain always are. */
    public static boolean areAllowed(String text, IntPredicate allowed) {
        for (var i = 0; i < text.length(); ) {
            var character = text.codePointAt(i);
            if (!isPlain(character) && !allowed.test(character)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    /** Returns whether the character is a common Chinese one or a printed one of ASCII. Most texts have no other. */
    public static boolean isPlain(int character) {
        return isCommonHan(character) || (character >= ' ' && character <= '~');
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
