package milepost.notify.wording.text;

import milepost.web.check.Characters;

/** Texts from outside as they may stand in a line. */
public final class PlainLine {

    private static final String ELLIPSIS = "…";

    private PlainLine() {}

    /**
     * Returns the text in one line: white space and control characters become a single space, characters that change the
     * direction of the text are left out, and what is beyond the given number of characters is cut off.
     */
    public static String of(String text, int length) {
        var line = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isSpace(character)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (Characters.isLine(character)) {
                line.appendCodePoint(character);
            }
        });
        return shortened(line.toString().strip(), length);
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.CONTROL;
    }

    private static String shortened(String line, int length) {
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length - 1)).stripTrailing() + ELLIPSIS;
    }
}
