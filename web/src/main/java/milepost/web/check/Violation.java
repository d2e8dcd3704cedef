package milepost.web.check;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * A violated constraint as code and arguments of a field problem. The code of a Jakarta constraint is its name, {@code not-null} for
 * {@code NotNull}.
 *
 * @param place inside the value, as a JSON pointer
 */
public record Violation(String place, String code, List<Object> args) {

    private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final List<String> NUMBERS = List.of("min", "max", "value", "integer", "fraction", "regexp");

    public static Violation of(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> known = violation.unwrap(HibernateConstraintViolation.class);
        var ours = known.getDynamicPayload(Violation.class);
        return ours == null ? ofJakarta(violation) : ours;
    }

    private static Violation ofJakarta(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        var code = CAMEL_HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        return bounded(code, constraint.getAttributes());
    }

    /** A size with one bound has a code and message of its own. */
    private static Violation bounded(String code, Map<String, Object> attributes) {
        if (code.equals("size") && Objects.equals(attributes.get("max"), Integer.MAX_VALUE)) {
            return new Violation("", "min-size", List.of(attributes.get("min")));
        }
        if (code.equals("size") && Objects.equals(attributes.get("min"), 0)) {
            return new Violation("", "max-size", List.of(attributes.get("max")));
        }
        var args = NUMBERS.stream()
                .map(attributes::get)
                .filter(Objects::nonNull)
                .<Object>map(value -> value)
                .toList();
        return new Violation("", code, args);
    }
}
