package milepost.registry.naming;

import java.util.regex.Pattern;

/** The form in which names are compared: as people see them, without differences in width and case, without spaces and brackets. */
public final class NameKey {

    /** Increase it when a rule of this package changes; what is stored of names is then computed again. */
    public static final int RULES = 2;

    /** An index entry has room for this many characters of any script. */
    public static final int MAX_LENGTH = 400;

    private static final Pattern FOLDED = Pattern.compile("[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Z}\\s]");

    private NameKey() {}

    public static String of(String name) {
        return folded(PlainText.of(name));
    }

    /** Returns a plain text without spaces and brackets. */
    static String folded(String plain) {
        return PlainText.without(FOLDED, plain);
    }
}
