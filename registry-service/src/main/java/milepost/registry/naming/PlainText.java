package milepost.registry.naming;

import java.text.Normalizer;
import java.util.Locale;
import milepost.web.check.Characters;

/**
 * Texts as people see them: what looks the same is written the same, characters that nobody sees are gone, and so is what lists and
 * sentences put around a name. Spaces between words, and brackets, stay.
 */
public final class PlainText {

    private PlainText() {}

    public static String of(String text) {
        if (!hasSigns(text)) {
            return Surroundings.removed(text);
        }
        if (isPlain(text)) {
            return Surroundings.removed(text.toLowerCase(Locale.ROOT));
        }
        var visible = Surroundings.withoutSigns(Characters.visible(text));
        var compatible = Normalizer.normalize(Lookalikes.replaced(visible), Normalizer.Form.NFKC);
        return Surroundings.removed(compatible.toLowerCase(Locale.ROOT));
    }

    /** Whether the text has other characters than Chinese ones, digits and small Latin letters, which most names do not. */
    static boolean hasSigns(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (!Characters.isCommonHan(character)
                    && !(character >= '0' && character <= '9')
                    && !(character >= 'a' && character <= 'z')) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is nothing to replace or remove but capitals and surroundings. */
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!Characters.isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text has one of the few characters, without one of which a pattern is not found. */
    static boolean hasOneOf(String characters, String text) {
        for (var i = 0; i < characters.length(); i++) {
            if (text.indexOf(characters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
