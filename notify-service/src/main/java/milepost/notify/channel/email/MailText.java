package milepost.notify.channel.email;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import milepost.notify.wording.Language;
import org.springframework.web.util.HtmlUtils;

/** What a mail says: the same as plain text and as HTML. */
record MailText(String subject, String plain, String html) {

    private static final int MAX_SUBJECT = 200;

    MailText {
        var line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        subject = line.codePointCount(0, line.length()) <= MAX_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_SUBJECT)) + "…";
    }

    /** One after the other, with the first one's subject. */
    static MailText of(List<Part> parts) {
        var plain = parts.stream().map(Part::plain).collect(joining("\n\n----\n\n"));
        var html = parts.stream().map(Part::html).collect(joining("<hr>"));
        return new MailText(
                parts.getFirst().title,
                plain + "\n",
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + html + "</body></html>");
    }

    /** A mail in one language, paragraph by paragraph. */
    static final class Part {

        private final Language language;
        private final String title;
        private final List<String> plain = new ArrayList<>();
        private final StringBuilder html = new StringBuilder();

        Part(Language language, String title) {
            this.language = language;
            this.title = title;
            plain.add(title);
            html.append("<h1 style=\"font-size:18px\">").append(escaped(title)).append("</h1>");
        }

        Part text(String text) {
            plain.add(text);
            html.append("<p>").append(escaped(text)).append("</p>");
            return this;
        }

        Part link(String text, String url) {
            plain.add(text + "\n" + url);
            html.append("<p><a href=\"")
                    .append(escaped(url))
                    .append("\">")
                    .append(escaped(text))
                    .append("</a></p>");
            return this;
        }

        private String plain() {
            return String.join("\n\n", plain);
        }

        private String html() {
            return "<div lang=\"" + language.locale().toLanguageTag() + "\">" + html + "</div>";
        }

        private static String escaped(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8");
        }
    }
}
