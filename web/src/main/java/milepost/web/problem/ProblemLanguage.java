package milepost.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Chooses the language of a response: Chinese or English, whichever {@code Accept-Language} prefers; English without the header.
 * Every variant of Chinese is answered in simplified Chinese. Names of POSIX locales ({@code zh_CN.UTF-8}) are accepted too.
 */
public final class ProblemLanguage implements LocaleResolver {

    private static final Collection<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

    static Locale of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        var wanted = Arrays.stream(header.split(",", -1))
                .flatMap(ProblemLanguage::ranges)
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .toList();
        return Locale.CHINESE.equals(Locale.lookup(wanted, SPOKEN)) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** Returns the range, or none if it is malformed. */
    private static Stream<LanguageRange> ranges(String text) {
        try {
            return LanguageRange.parse(
                    text.strip().replaceFirst("^([^;.@]*)[.@][^;]*", "$1").replace('_', '-'))
                    .stream();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
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
