package milepost.web.value;

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
import org.springframework.util.ClassUtils;

/** Thrown if a value does not fit its Java type. Code and arguments are those of a field problem. */
public final class UnfitValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

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

    private final String code;
    private final transient List<Object> args;

    public UnfitValueException(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    /** Creates the exception for a value that should have had this type. */
    public static UnfitValueException expected(Class<?> type) {
        return type.isEnum()
                ? new UnfitValueException("one-of", EnumWords.of(type).words())
                : new UnfitValueException(code(type));
    }

    private static String code(Class<?> type) {
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

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
