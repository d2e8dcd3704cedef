package milepost.web.parameter;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import milepost.web.value.TextValues;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Converts lists of enum constants, given as a repeated parameter or separated by commas. */
final class WordListConverter implements ConditionalGenericConverter {

    @Override
    public boolean matches(TypeDescriptor sourceType, TypeDescriptor targetType) {
        var element = targetType.getElementTypeDescriptor();
        return element != null && element.getType().isEnum();
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, List.class), new ConvertiblePair(String[].class, List.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        var element = targetType.getElementTypeDescriptor();
        if (source == null || element == null) {
            return null;
        }
        var given = source instanceof String[] several ? Stream.of(several) : Stream.of(source.toString());
        return given.flatMap(words -> Stream.of(words.split(",", -1)))
                .map(word -> TextValues.read(word, element.getType()))
                .distinct()
                .toList();
    }
}
