package milepost.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The page that the build has made, or one that says how to get it. */
@Component
public final class IndexPage {

    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>", Pattern.CASE_INSENSITIVE);
    private static final Pattern DESCRIPTION = Pattern.compile("<meta[^>]*name=\"description\"[^>]*>\\s*");
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]*>");
    private static final Pattern APP = Pattern.compile("<div[^>]*id=\"app\"[^>]*>\\s*</div>");

    private final Optional<String> built;
    private final byte[] content;
    private final String etag;

    IndexPage() {
        built = read("static/index.html");
        content = built.or(() -> read("page/no-pages.html")).orElseThrow().getBytes(StandardCharsets.UTF_8);
        etag = "W/\"%s\"".formatted(DigestUtils.md5DigestAsHex(content));
    }

    byte[] content() {
        return content.clone();
    }

    /** A weak one: the page may be sent compressed. */
    String etag() {
        return etag;
    }

    /**
     * Returns the page with what is to be read before, and without, its script.
     *
     * @param head takes the place of the title
     * @param body stands where the application will
     */
    public String with(String language, String head, String body) {
        var page = built.orElse("<!doctype html><html><head><meta charset=\"utf-8\"><title></title></head>"
                + "<body><div id=\"app\"></div></body></html>");
        page = DESCRIPTION.matcher(page).replaceFirst("");
        page = replace(LANGUAGE, page, "<html lang=\"" + language + "\">");
        page = replace(TITLE, page, head);
        return replace(APP, page, "<div id=\"app\">" + body + "</div>");
    }

    private static String replace(Pattern what, String page, String by) {
        var place = what.matcher(page);
        return place.find() ? page.substring(0, place.start()) + by + page.substring(place.end()) : page;
    }

    private static Optional<String> read(String path) {
        var resource = new ClassPathResource(path);
        try {
            return resource.exists()
                    ? Optional.of(resource.getContentAsString(StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
