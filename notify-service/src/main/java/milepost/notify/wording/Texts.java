package milepost.notify.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The texts of one language. Values are put into them as one plain line each and are never read as texts themselves. */
final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final int VALUE_LENGTH = 240;

    private final Map<String, String> texts = new HashMap<>();

    Texts(Language language) {
        read("sentences", language);
        read("terms", language);
    }

    /** Returns a text with the given values, which follow the names of their places. */
    String say(String key, Object... namesAndValues) {
        return filled(text(key), namesAndValues);
    }

    /** Returns the text for one or for several, which stand beside each other in languages that tell them apart. */
    String count(String key, long count, Object... namesAndValues) {
        var forms = text(key).split(" \\| ", -1);
        return filled(count == 1 ? forms[0] : forms[forms.length - 1], namesAndValues);
    }

    /** Returns the word for a code; one of a later release stays as it is. */
    String term(String list, @Nullable String code) {
        return code == null ? text("nothing") : texts.getOrDefault(list + "." + code, code);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    private String text(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return text;
    }

    private static String filled(String text, Object... namesAndValues) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], inside(String.valueOf(namesAndValues[i + 1])));
        }
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("There is no value for " + place.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Parts of a sentence may begin with the space that parts them. */
    private static String inside(String value) {
        var line = PlainLine.of(value, VALUE_LENGTH);
        return value.startsWith(" ") ? " " + line : line;
    }

    private void read(String name, Language language) {
        var file = new ClassPathResource("wording/" + name + "_" + language.code() + ".properties");
        try (var content = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(content);
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
