package milepost.web.parameter;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import milepost.web.value.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The query parameters of an operation, with their types. */
final class ParameterNames {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<String, Class<?>> types;

    private ParameterNames(Map<String, Class<?>> types) {
        this.types = types;
    }

    static ParameterNames of(HandlerMethod method) {
        var types = new TreeMap<String, Class<?>>();
        for (var parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            if (ParameterRecords.isRecord(parameter)) {
                RecordType.of(parameter.getParameterType())
                        .members()
                        .forEach((name, type) -> types.put(name, type.raw()));
            }
            var name = name(parameter);
            if (name != null) {
                types.put(name, parameter.getParameterType());
            }
        }
        return new ParameterNames(types);
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

    boolean isText(String name) {
        return types.get(name) == String.class;
    }

    String list() {
        return String.join(", ", types.keySet());
    }
}
