package milepost.notify.wording.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The texts of one language, from {@code resources/wording}. */
public final class Texts {

    private final Map<String, String> texts = new HashMap<>();

    public Texts(Locale language) {
        read("sentences", language);
        read("terms", language);
    }

    /** Returns a text without places. */
    public String say(String key) {
        return new Sentence(text(key)).say();
    }

    /** Begins a sentence, in whose places values are to be put. */
    public Sentence about(String key) {
        return new Sentence(text(key));
    }

    /** Begins a sentence about one or about several, which differ in languages that tell them apart. */
    public Sentence about(String key, long count) {
        var forms = text(key).split(" \\| ", -1);
        return new Sentence(forms[count == 1 ? 0 : forms.length - 1]);
    }

    /** Returns the word for a code; one of a later release stays as it is. */
    public String term(String list, @Nullable String code) {
        return code == null ? text("nothing") : texts.getOrDefault(list + "." + code, code);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    private String text(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return text;
    }

    private void read(String name, Locale language) {
        var file = new ClassPathResource("wording/" + name + "_" + language.getLanguage() + ".properties");
        try (var content = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(content);
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
