package milepost.registry.naming;

import milepost.web.text.CharacterClass;

/** The form in which names are compared: as people see them, without differences in width and case, without spaces and brackets. */
public final class NameKey {

    /** Increase it when a rule of this package changes; what is stored of names is then computed again. */
    public static final int RULES = 2;

    /** An index entry has room for this many characters of any script. */
    public static final int MAX_LENGTH = 400;

    private static final CharacterClass FOLDED = CharacterClass.of("[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Z}\\s]");

    private NameKey() {}

    public static String of(String name) {
        return ofPlain(PlainText.of(name));
    }

    /** Returns a plain text without spaces and brackets. */
    public static String ofPlain(String plain) {
        return FOLDED.removedFrom(plain);
    }
}
