package milepost.notify.channel.robot.card;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts in bytes, as the vendors count them. */
public final class Utf8 {

    private static final String ELLIPSIS = "…";

    private Utf8() {}

    public static int size(String text) {
        return text.getBytes(UTF_8).length;
    }

    /** Returns the text, or as many whole characters of its beginning as there is room for before an ellipsis. */
    public static String shortened(String text, int bytes) {
        if (size(text) <= bytes) {
            return text;
        }
        var left = bytes - size(ELLIPSIS);
        var end = 0;
        while (end < text.length()) {
            var next = text.offsetByCodePoints(end, 1);
            left -= size(text.substring(end, next));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end) + ELLIPSIS;
    }
}
