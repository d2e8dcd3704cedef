package milepost.web.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record that a request is read into, with its members in declaration order. */
public final class RecordType {

    private static final ClassValue<RecordType> KNOWN = new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
            return new RecordType(type);
        }
    };

    private final Map<String, ValueType> members = new LinkedHashMap<>();
    private final Constructor<?> constructor;

    private RecordType(Class<?> type) {
        for (var component : type.getRecordComponents()) {
            members.put(name(component), ValueType.of(component.getAnnotatedType()));
        }
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RecordType of(Class<?> type) {
        return KNOWN.get(type);
    }

    public Map<String, ValueType> members() {
        return members;
    }

    /** Creates the record. A primitive without a value becomes zero or false. */
    public Object make(@Nullable Object[] values) throws InvocationTargetException {
        try {
            return constructor.newInstance(withoutMissingPrimitives(values));
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public Constructor<?> constructor() {
        return constructor;
    }

    private @Nullable Object[] withoutMissingPrimitives(@Nullable Object[] values) {
        var types = constructor.getParameterTypes();
        var given = values.clone();
        for (var i = 0; i < given.length; i++) {
            if (given[i] == null && types[i].isPrimitive()) {
                given[i] = Array.get(Array.newInstance(types[i], 1), 0);
            }
        }
        return given;
    }

    private static String name(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }
}
