package milepost.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import milepost.web.ProblemMessages;
import milepost.web.value.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The texts of all problems in English and Chinese. Fails at startup if a text is missing in one language. */
public final class ProblemCatalogue {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])}");

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> chinese = new HashMap<>();

    public ProblemCatalogue(Collection<ProblemMessages> bundles) {
        for (var bundle : bundles) {
            var en = load(bundle.basename() + ".properties");
            var zh = load(bundle.basename() + "_zh_CN.properties");
            if (!en.keySet().equals(zh.keySet())) {
                throw new IllegalStateException("%s: the languages differ in their keys: en %s, zh %s"
                        .formatted(bundle, en.keySet(), zh.keySet()));
            }
            english.putAll(en);
            chinese.putAll(zh);
        }
    }

    public String title(ProblemException problem, Locale locale) {
        return find(problem.code() + ".title", locale, problem.args())
                .orElse(problem.status().getReasonPhrase());
    }

    public String detail(ProblemException problem, Locale locale) {
        return find(problem.code(), locale, problem.args()).orElseGet(() -> title(problem, locale));
    }

    public String text(FieldProblem field, Locale locale) {
        var otherwise = field.otherwise() == null ? field.code() : field.otherwise();
        return find("field." + field.code(), locale, field.args()).orElse(otherwise);
    }

    private Optional<String> find(String key, Locale locale, List<Object> args) {
        var texts = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
        return Optional.ofNullable(texts.get(key))
                .map(text -> PLACEHOLDER.matcher(text).replaceAll(match -> argument(match, args, locale)));
    }

    private static String argument(MatchResult placeholder, List<Object> args, Locale locale) {
        var index = Integer.parseInt(placeholder.group(1));
        return Matcher.quoteReplacement(index < args.size() ? text(args.get(index), locale) : placeholder.group());
    }

    private static String text(Object arg, Locale locale) {
        return arg instanceof Words words ? words.text(locale) : arg.toString();
    }

    private static Map<String, String> load(String path) {
        try {
            var resource = new EncodedResource(new ClassPathResource(path), StandardCharsets.UTF_8);
            var texts = new HashMap<String, String>();
            PropertiesLoaderUtils.loadProperties(resource)
                    .forEach((key, text) -> texts.put(key.toString(), text.toString()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
