package milepost.web.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters that a class of a regular expression matches. The expression is only asked once for each, so a text is looked
 * through much faster than by a matcher.
 */
public final class CharacterClass {

    private static final int PAGE_BITS = 8;
    private static final int LAST_OF_PAGE = (1 << PAGE_BITS) - 1;

    private final Pattern pattern;
    private final @Nullable Page[] pages = new Page[(Character.MAX_CODE_POINT >> PAGE_BITS) + 1];

    private CharacterClass(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @param regex an expression that matches single characters, such as {@code [\p{Z}\s]} */
    public static CharacterClass of(String regex) {
        return new CharacterClass(Pattern.compile(regex));
    }

    /** Several threads may read the same page, with the same result. */
    public boolean has(int character) {
        var page = pages[character >> PAGE_BITS];
        if (page == null) {
            page = new Page(pattern, character & ~LAST_OF_PAGE);
            pages[character >> PAGE_BITS] = page;
        }
        return page.has(character);
    }

    public boolean hasAll(String text) {
        return end(text, 0, true) == text.length();
    }

    public boolean hasOneOf(String text) {
        return end(text, 0, false) < text.length();
    }

    /** Returns the text without the characters of this class. */
    public String removedFrom(String text) {
        if (!hasOneOf(text)) {
            return text;
        }
        var rest = new StringBuilder(text.length());
        for (var from = 0; from < text.length(); ) {
            var end = end(text, from, false);
            rest.append(text, from, end);
            from = end(text, end, true);
        }
        return rest.toString();
    }

    /** Returns the longest parts of the text that consist of characters of this class. */
    public List<String> runs(String text) {
        var runs = new ArrayList<String>();
        for (var from = end(text, 0, false); from < text.length(); ) {
            var end = end(text, from, true);
            runs.add(text.substring(from, end));
            from = end(text, end, false);
        }
        return runs;
    }

    /** Returns where the first character stands of which this is not true, or the length of the text. */
    private int end(String text, int from, boolean isIn) {
        var at = from;
        while (at < text.length() && has(text.codePointAt(at)) == isIn) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Which of 256 characters are in the class. Its field is final, so other threads never see a page half read. */
    private static final class Page {

        private final long[] bits = new long[LAST_OF_PAGE / Long.SIZE + 1];

        Page(Pattern pattern, int first) {
            var matcher = pattern.matcher("");
            for (var i = 0; i <= LAST_OF_PAGE; i++) {
                if (matcher.reset(Character.toString(first + i)).matches()) {
                    bits[i / Long.SIZE] |= 1L << i;
                }
            }
        }

        boolean has(int character) {
            return (bits[(character & LAST_OF_PAGE) / Long.SIZE] & (1L << character)) != 0;
        }
    }
}
