package milepost.notify.feed.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lines of an iCalendar, folded at 75 octets (RFC 5545, section 3.1). The library folds at characters. */
final class FoldedLines {

    private static final int LENGTH = 75;
    private static final String END = "\r\n";

    private FoldedLines() {}

    /** @param text with unfolded lines that end in CRLF */
    static String of(String text) {
        var folded = new StringBuilder(text.length() + text.length() / LENGTH * 3);
        text.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    /** Never within a character. */
    private static void fold(String line, StringBuilder to) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var character = Character.toString(line.codePointAt(i));
            var size = character.getBytes(UTF_8).length;
            if (octets + size > LENGTH) {
                to.append(END).append(' ');
                octets = 1;
            }
            to.append(character);
            octets += size;
            i += character.length();
        }
        to.append(END);
    }
}
