package milepost.notify.wording.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and the values for its places. They are put in as one plain line each and are never read as texts themselves. */
public final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final int VALUE_LENGTH = 240;

    private final String text;
    private final Map<String, String> values = new HashMap<>();

    Sentence(String text) {
        this.text = text;
    }

    public Sentence with(String place, Object value) {
        values.put(place, inside(String.valueOf(value)));
        return this;
    }

    /** Returns the text with all values. */
    public String say() {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("There is no value for " + place.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** A part of a sentence may begin with the space that parts it from what stands before. */
    private static String inside(String value) {
        var line = PlainLine.of(value, VALUE_LENGTH);
        return value.startsWith(" ") ? " " + line : line;
    }
}
