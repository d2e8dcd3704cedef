package milepost.console.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.JsonNode;

/** The words of the page in one language. */
@SuppressWarnings("ImmutableEnumChecker") // its map is never changed
enum Texts {
    ZH("zh-CN", "Zh"),
    EN("en", "En");

    private final String tag;
    private final String suffix;
    private final Map<String, String> words;

    Texts(String tag, String suffix) {
        this.tag = tag;
        this.suffix = suffix;
        this.words = read("page/project_" + suffix.toLowerCase(Locale.ROOT) + ".properties");
    }

    private static Map<String, String> read(String resource) {
        try {
            var properties = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(resource), StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Texts in(Locale language) {
        return language.getLanguage().equals("zh") ? ZH : EN;
    }

    String tag() {
        return tag;
    }

    Map<String, String> words() {
        return words;
    }

    String word(String key) {
        return words.getOrDefault(key, key);
    }

    /** Returns {@code stageZh} or {@code stageEn} of an answer, the Chinese one if there is no English. */
    String of(JsonNode node, String name) {
        var own = node.path(name + suffix).asStringOpt().orElse("");
        return own.isBlank() ? node.path(name + "Zh").asStringOpt().orElse("") : own;
    }

    /** Returns {@code zh} or {@code en} of an answer. */
    String of(JsonNode node) {
        return node.path(suffix.toLowerCase(Locale.ROOT)).asStringOpt().orElse("");
    }
}
