package milepost.notify.channel.robot.vendor;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import milepost.notify.channel.robot.card.Card;
import milepost.notify.wording.Language;

/** Cards as a post of Feishu: paragraphs of texts and links, in each language. Nothing in a text is markup there. */
final class FeishuPost {

    private FeishuPost() {}

    static Map<String, Object> of(List<Card> cards) {
        var post = cards.stream().collect(toMap(FeishuPost::language, FeishuPost::post));
        return Map.of("msg_type", "post", "content", Map.of("post", post));
    }

    private static String language(Card card) {
        return card.language() == Language.ZH ? "zh_cn" : "en_us";
    }

    private static Map<String, Object> post(Card card) {
        var lines = new ArrayList<List<Map<String, String>>>();
        var words = new StringBuilder(card.heading());
        for (var entry : card.entries()) {
            var url = entry.url();
            if (!card.isOfOne()) {
                lines.add(List.of(url == null ? text(entry.title()) : link(entry.title(), url)));
            }
            if (!entry.summary().isEmpty()) {
                lines.add(List.of(text(entry.summary())));
            }
            if (card.isOfOne() && url != null) {
                lines.add(List.of(link(card.link(), url)));
            }
            words.append('\n').append(entry.title()).append('\n').append(entry.summary());
        }
        var keyword = card.withKeyword(words.toString(), "").substring(words.length());
        if (!keyword.isEmpty()) {
            lines.add(List.of(text(keyword)));
        }
        return Map.of("title", card.heading(), "content", lines);
    }

    private static Map<String, String> text(String text) {
        return Map.of("tag", "text", "text", text);
    }

    private static Map<String, String> link(String text, String url) {
        return Map.of("tag", "a", "text", text, "href", url);
    }
}
