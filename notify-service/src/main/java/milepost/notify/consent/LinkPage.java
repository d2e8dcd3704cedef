package milepost.notify.consent;

import static java.util.stream.Collectors.joining;

import java.util.List;
import milepost.notify.channel.MessageLanguage;
import milepost.notify.wording.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A small page behind the link of a mail, in the languages of the mail, without scripts, styles and pictures. */
final class LinkPage {

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private LinkPage() {}

    /** A page with a button that does what the link is for. */
    static ResponseEntity<String> question(String name, MessageLanguage language) {
        return page(HttpStatus.OK, name, language.languages(), true);
    }

    static ResponseEntity<String> done(String name, MessageLanguage language) {
        return page(HttpStatus.OK, name, language.languages(), false);
    }

    static ResponseEntity<String> invalid() {
        return page(HttpStatus.NOT_FOUND, "invalid", MessageLanguage.BOTH.languages(), false);
    }

    private static ResponseEntity<String> page(
            HttpStatus status, String name, List<Language> languages, boolean hasButton) {
        var parts = languages.stream().map(one -> part(one, name, hasButton)).collect(joining("\n"));
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .body("""
                        <!DOCTYPE html>
                        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                        <meta name="robots" content="noindex"><title>%s</title></head><body>
                        %s
                        </body></html>
                        """.formatted(
                                languages.getFirst().locale().toLanguageTag(),
                                text(languages.getFirst(), name, "title"),
                                parts));
    }

    private static String part(Language language, String name, boolean hasButton) {
        var button =
                hasButton ? "<form method=\"post\"><button>" + text(language, name, "button") + "</button></form>" : "";
        return "<section lang=\"%s\"><h1>%s</h1><p>%s</p>%s</section>"
                .formatted(
                        language.locale().toLanguageTag(),
                        text(language, name, "title"),
                        text(language, name, "text"),
                        button);
    }

    private static String text(Language language, String name, String part) {
        return HtmlUtils.htmlEscape(language.text("mails.mails", "page." + name + "." + part), "UTF-8");
    }
}
