package milepost.web.parameter;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import milepost.web.value.RecordType;
import milepost.web.value.ValueType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/** The query parameters of an operation, with their types. */
final class ParameterNames {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<String, Class<?>> types;
    private final Set<String> texts;

    private ParameterNames(Map<String, Class<?>> types, Set<String> texts) {
        this.types = types;
        this.texts = texts;
    }

    static ParameterNames of(HandlerMethod method) {
        var types = new TreeMap<String, Class<?>>();
        var texts = new HashSet<String>();
        for (var parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            if (ParameterRecords.isRecord(parameter)) {
                RecordType.of(parameter.getParameterType()).members().forEach((name, type) -> {
                    types.put(name, type.raw());
                    if (isText(type) || isListOfIds(type)) {
                        texts.add(name);
                    }
                });
            }
            var name = name(parameter);
            if (name != null) {
                types.put(name, parameter.getParameterType());
                if (isText(ValueType.of(parameter.getGenericParameterType())) || hasDefault(parameter)) {
                    texts.add(name);
                }
            }
        }
        return new ParameterNames(types, texts);
    }

    private static boolean isText(ValueType type) {
        return type.raw() == String.class || type.arguments().stream().anyMatch(ParameterNames::isText);
    }

    /** A blank value would be read as an empty list. */
    private static boolean isListOfIds(ValueType type) {
        return type.arguments().stream().anyMatch(item -> item.raw() == UUID.class);
    }

    private static boolean hasDefault(MethodParameter parameter) {
        var declared = parameter.getParameterAnnotation(RequestParam.class);
        return declared != null && !declared.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static @Nullable String name(MethodParameter parameter) {
        var declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared == null) {
            return null;
        }
        return declared.name().isEmpty() ? parameter.getParameterName() : declared.name();
    }

    boolean contains(String name) {
        return types.containsKey(name);
    }

    /** Whether the parameter may be repeated. */
    boolean isList(String name) {
        var type = types.get(name);
        return type != null && Collection.class.isAssignableFrom(type);
    }

    /** Whether a blank value would be accepted, or replaced by a default. */
    boolean mayBeBlank(String name) {
        return texts.contains(name);
    }

    String list() {
        return String.join(", ", types.keySet());
    }
}
