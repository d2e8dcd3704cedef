package milepost.web.value;

import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The type of a value in a request, with the annotations that matter for reading it.
 *
 * @param required whether the value must be given; a constraint such as {@code @NotNull} may require it as well
 * @param day which instant a day stands for, or null if a day is not accepted
 */
public record ValueType(
        Type type,
        Class<?> raw,
        boolean required,
        @Nullable DayEdge day,
        List<Annotation> annotations,
        List<ValueType> arguments) {

    public static ValueType of(Type type) {
        var arguments = type instanceof ParameterizedType parameterized
                ? Arrays.stream(parameterized.getActualTypeArguments())
                        .map(ValueType::of)
                        .toList()
                : List.<ValueType>of();
        return new ValueType(type, raw(type), true, null, List.of(), arguments);
    }

    /** A value with {@code @NotNull} is left to that constraint, which reports its own code. */
    public static ValueType of(AnnotatedType type) {
        var required = !type.isAnnotationPresent(Nullable.class) && !type.isAnnotationPresent(NotNull.class);
        var arguments = type instanceof AnnotatedParameterizedType parameterized
                ? Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                        .map(ValueType::of)
                        .toList()
                : List.<ValueType>of();
        return new ValueType(
                type.getType(), raw(type.getType()), required, day(type), List.of(type.getAnnotations()), arguments);
    }

    /** Returns whether a value that is not given is read as an empty list or map. */
    public boolean isEmptyWhenMissing() {
        return whenMissing() != null;
    }

    /** Returns what stands for a value that is not given or could not be read. */
    public @Nullable Object whenMissing() {
        if (!required) {
            return null;
        }
        return List.class.isAssignableFrom(raw) ? List.of() : Map.class.isAssignableFrom(raw) ? Map.of() : null;
    }

    public String codeWhenMissing() {
        return raw == String.class ? "not-blank" : "not-null";
    }

    private static @Nullable DayEdge day(AnnotatedElement element) {
        var day = element.getAnnotation(OrDay.class);
        return day == null ? null : day.value();
    }

    private static Class<?> raw(Type type) {
        return ResolvableType.forType(type).resolve(Object.class);
    }
}
