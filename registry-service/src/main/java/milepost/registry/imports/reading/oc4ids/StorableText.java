package milepost.registry.imports.reading.oc4ids;

import java.util.regex.Pattern;

/** Texts without what the database cannot store. */
final class StorableText {

    private static final Pattern HALF_SIGNS =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private StorableText() {}

    static String of(String text) {
        return HALF_SIGNS.matcher(text.replace("\0", "")).replaceAll("\uFFFD");
    }

    /** Returns it as one line. */
    static String line(String text) {
        return CONTROLS.matcher(of(text)).replaceAll(" ").strip();
    }
}
