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
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The type of a value in a request, with what its annotations say to the reader.
 *
 * @param required whether the value must be given; constraints may require it too
 * @param day what a day stands for where an instant is asked for
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

    /** Constraints that refuse null speak for themselves, in their own words. */
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

    /** What stands for a value that is not given: an empty list for a list, unless it may be null; else nothing. */
    public boolean isEmptyWhenMissing() {
        return required && List.class.isAssignableFrom(raw);
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
