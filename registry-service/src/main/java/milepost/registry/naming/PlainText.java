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
        var visible = Surroundings.withoutSigns(Characters.visible(text));
        var compatible = Normalizer.normalize(Lookalikes.replaced(visible), Normalizer.Form.NFKC);
        return Surroundings.removed(compatible.toLowerCase(Locale.ROOT));
    }
}
