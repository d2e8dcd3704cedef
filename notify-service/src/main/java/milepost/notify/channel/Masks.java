package milepost.notify.channel;

import java.util.regex.Pattern;

/** What is shown instead of secrets. */
final class Masks {

    static final String MASK = "***";

    private static final Pattern KEY = Pattern.compile("[^/=?&]*$");
    private static final int SHOWN = 4;

    private Masks() {}

    /** Returns the key at the end of a robot's URL. */
    static String key(String url) {
        var key = KEY.matcher(url);
        return key.find() ? key.group() : "";
    }

    /** Hides the key at the end of a robot's URL, but for its last characters, by which the owner knows it. */
    static String url(String url) {
        return KEY.matcher(url).replaceFirst(key -> {
            var text = key.group();
            return MASK + text.substring(text.length() > 2 * SHOWN ? text.length() - SHOWN : text.length());
        });
    }
}
