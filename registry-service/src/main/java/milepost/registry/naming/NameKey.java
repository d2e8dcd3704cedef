package milepost.registry.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are compared: without differences in width and case, without spaces and brackets. */
public final class NameKey {

    /** An index entry has room for this many characters of any script. */
    public static final int MAX_LENGTH = 400;

    private static final Pattern FOLDED = Pattern.compile("[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Z}\\s]");

    private NameKey() {}

    public static String of(String name) {
        var compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return FOLDED.matcher(compatible.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
