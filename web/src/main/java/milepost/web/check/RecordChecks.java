package milepost.web.check;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import milepost.web.ProblemException;
import milepost.web.value.RecordType;
import org.jspecify.annotations.Nullable;

/** Creates records and checks their constraints, then their own {@link Checked#check}. */
public final class RecordChecks {

    private final Validator validator;

    public RecordChecks(Validator validator) {
        this.validator = validator;
    }

    /** Creates a record and adds its faults. Returns null if the constructor fails. */
    public @Nullable Object made(RecordType type, @Nullable Object[] values, Faults faults) {
        try {
            var made = type.make(values);
            check(made, faults);
            return made;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            if (faults.isEmpty()) { // otherwise the cause is a missing member, which is reported already
                faults.unreadable("", "malformed");
            }
            return null;
        }
    }

    /** Nested records have been checked already. */
    private void check(Object checked, Faults faults) {
        record Found(String pointer, Violation violation, String message) {}
        validator.validate(checked).stream()
                .map(broken -> new Found(pointer(broken), Violation.of(broken), broken.getMessage()))
                .sorted(Comparator.comparing(found -> found.violation().code()))
                .forEach(found -> faults.add(
                        found.pointer() + found.violation().place(),
                        found.violation().code(),
                        found.violation().args(),
                        found.message()));
        if (checked instanceof Checked self) {
            selfCheck(self, faults);
        }
    }

    private static void selfCheck(Checked checked, Faults faults) {
        try {
            checked.check(faults);
        } catch (NullPointerException e) {
            if (faults.isEmpty()) { // otherwise the cause is a missing member, which is reported already
                throw e;
            }
        }
    }

    /** {@code stops[0].name} is {@code /stops/0/name}. */
    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
