package milepost.standalone.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The language of the login page: what was chosen on it, or what the client asked for by {@code ui_locales}, or what the browser
 * prefers.
 */
enum PageLanguage {
    ZH("zh-CN"),
    EN("en");

    /** The parameter of a choice. */
    static final String CHOICE = "lang";

    private static final HttpSessionRequestCache REQUESTS = new HttpSessionRequestCache();

    final String tag;

    PageLanguage(String tag) {
        this.tag = tag;
    }

    PageLanguage other() {
        return this == ZH ? EN : ZH;
    }

    static PageLanguage of(HttpServletRequest request, HttpServletResponse response) {
        var wanted = Optional.ofNullable(REQUESTS.getRequest(request, response)).stream()
                .flatMap(saved -> Stream.ofNullable(saved.getParameterValues("ui_locales"))
                        .flatMap(Arrays::stream))
                .flatMap(tags -> Arrays.stream(tags.split(" ")));
        var preferred = request.getHeader("Accept-Language") == null
                ? Stream.<String>empty()
                : Collections.list(request.getLocales()).stream().map(Locale::toLanguageTag);
        return chosen(request)
                .or(() -> Stream.concat(wanted, preferred)
                        .map(PageLanguage::named)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(ZH);
    }

    static Optional<PageLanguage> chosen(HttpServletRequest request) {
        return named(request.getParameter(CHOICE));
    }

    private static Optional<PageLanguage> named(@Nullable String tag) {
        return tag == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(one -> Locale.forLanguageTag(tag)
                                .getLanguage()
                                .equals(Locale.forLanguageTag(one.tag).getLanguage()))
                        .findFirst();
    }
}
