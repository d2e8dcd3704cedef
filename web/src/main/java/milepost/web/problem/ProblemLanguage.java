package milepost.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Chooses the language of a response: Chinese or English, whichever {@code Accept-Language} prefers; English without the header.
 * Every variant of Chinese is answered in simplified Chinese.
 */
public final class ProblemLanguage implements LocaleResolver {

    private static final Collection<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

    static Locale of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var wanted = LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
            var found = Locale.lookup(wanted, SPOKEN);
            return Locale.CHINESE.equals(found) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    /** The language depends on the header alone. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new IllegalStateException("The language is determined by Accept-Language");
    }
}
