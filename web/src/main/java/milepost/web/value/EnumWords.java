package milepost.web.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The names of an enum's constants in JSON and in parameters. */
public final class EnumWords {

    private static final JsonMapper JSON = new JsonMapper();

    private static final ClassValue<EnumWords> KNOWN = new ClassValue<>() {
        @Override
        protected EnumWords computeValue(Class<?> type) {
            var constants = new LinkedHashMap<String, Object>();
            for (var constant : type.getEnumConstants()) {
                constants.put(JSON.convertValue(constant, String.class), constant);
            }
            return new EnumWords(constants);
        }
    };

    private final Map<String, Object> constants;

    private EnumWords(Map<String, Object> constants) {
        this.constants = constants;
    }

    public static EnumWords of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Returns the constant with this name, or null if there is none. */
    public @Nullable Object find(String word) {
        return constants.get(word);
    }

    /** Returns all names, with those in Chinese and English if the constants are {@link Labelled}. */
    public Words words() {
        return new Words(constants.entrySet().stream()
                .map(entry -> entry.getValue() instanceof Labelled labelled
                        ? new Words.Word(entry.getKey(), labelled.zh(), labelled.en())
                        : new Words.Word(entry.getKey(), null, null))
                .toList());
    }
}
