package milepost.web.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.web.FieldProblem;
import milepost.web.FieldProblem.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** Says what a value should have been, from the Java type that it did not fit. */
final class InputTypes {

    private static final Map<Class<?>, String> CODES = Map.ofEntries(
            Map.entry(String.class, "must-be-text"),
            Map.entry(Boolean.class, "must-be-boolean"),
            Map.entry(LocalDate.class, "must-be-date"),
            Map.entry(Instant.class, "must-be-instant"),
            Map.entry(OffsetDateTime.class, "must-be-instant"),
            Map.entry(UUID.class, "must-be-uuid"),
            Map.entry(URI.class, "must-be-uri"),
            Map.entry(BigDecimal.class, "must-be-number"),
            Map.entry(Double.class, "must-be-number"),
            Map.entry(Float.class, "must-be-number"));
    private static final Set<Class<?>> INTEGERS = Set.of(Integer.class, Long.class, Short.class, BigInteger.class);

    private final JsonMapper json;

    InputTypes(JsonMapper json) {
        this.json = json;
    }

    FieldProblem expected(Part part, String name, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return new FieldProblem(part, name, "one-of", List.of(names(type)), null);
        }
        return new FieldProblem(part, name, code(type), List.of(), null);
    }

    private static String code(@Nullable Class<?> type) {
        if (type == null) {
            return "malformed";
        }
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (INTEGERS.contains(boxed)) {
            return "must-be-integer";
        }
        if (boxed.isArray() || Collection.class.isAssignableFrom(boxed)) {
            return "must-be-array";
        }
        if (Record.class.isAssignableFrom(boxed) || Map.class.isAssignableFrom(boxed)) {
            return "must-be-object";
        }
        return CODES.getOrDefault(boxed, "malformed");
    }

    /** As they stand in JSON. */
    private String names(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> json.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }
}
