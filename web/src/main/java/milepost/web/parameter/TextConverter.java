package milepost.web.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import milepost.web.value.OrDay;
import milepost.web.value.TextValues;
import milepost.web.value.UnfitValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Converts single parameter values. An empty string is not a value. */
final class TextConverter implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, Enum.class),
                new ConvertiblePair(String.class, UUID.class),
                new ConvertiblePair(String.class, LocalDate.class),
                new ConvertiblePair(String.class, Instant.class),
                new ConvertiblePair(String.class, Integer.class),
                new ConvertiblePair(String.class, Long.class),
                new ConvertiblePair(String.class, Boolean.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null) {
            return null;
        }
        var text = source.toString();
        var type = targetType.getObjectType();
        var day = targetType.getAnnotation(OrDay.class);
        if (day != null && type == Instant.class) {
            return TextValues.instant(text, day.value());
        }
        if (type == Integer.class) {
            return (int) TextValues.integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE, type);
        }
        if (type == Long.class) {
            return TextValues.integer(text, Long.MIN_VALUE, Long.MAX_VALUE, type);
        }
        return type == Boolean.class ? bool(text) : TextValues.read(text, type);
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw UnfitValueException.expected(Boolean.class);
        };
    }
}
