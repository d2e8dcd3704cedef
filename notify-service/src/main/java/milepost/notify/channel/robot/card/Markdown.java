package milepost.notify.channel.robot.card;

import java.util.ArrayList;

/**
 * A card as Markdown. The vendors know no escapes: what would be markup in a text, a link or the mention of a member, becomes
 * the character of full width that looks the same. So nothing stays open where a text was shortened.
 */
public final class Markdown {

    private static final String MARKUP = "[]<>*`#@!|~\\";
    private static final char FULL_WIDTH = '！' - '!';

    private Markdown() {}

    /** @param gap between paragraphs */
    public static String of(Card card, String gap) {
        var lines = new ArrayList<String>();
        lines.add("**" + plain(card.heading()) + "**");
        for (var entry : card.entries()) {
            var url = entry.url();
            if (!card.isOfOne()) {
                lines.add(url == null ? plain(entry.title()) : link(entry.title(), url));
            }
            if (!entry.summary().isEmpty()) {
                lines.add("> " + plain(entry.summary()));
            }
            if (card.isOfOne() && url != null) {
                lines.add(link(card.link(), url));
            }
        }
        return card.withKeyword(String.join(gap, lines), gap);
    }

    private static String link(String text, String url) {
        return "[" + plain(text) + "](" + url + ")";
    }

    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(one -> plain.append((char) (MARKUP.indexOf(one) < 0 ? one : one + FULL_WIDTH)));
        return plain.toString();
    }
}
