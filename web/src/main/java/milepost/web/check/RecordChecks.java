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

/** Makes records and checks them: the constraints on their members, then what they say by themselves. */
public final class RecordChecks {

    private final Validator validator;

    public RecordChecks(Validator validator) {
        this.validator = validator;
    }

    /** Makes a record of the values of its members and adds what is wrong with it. Returns null if it cannot be made. */
    public @Nullable Object made(RecordType type, @Nullable Object[] values, Faults faults) {
        try {
            var made = type.make(values);
            check(made, faults);
            return made;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            if (faults.isEmpty()) { // else it has stumbled over what was found missing
                faults.unreadable("", "malformed");
            }
            return null;
        }
    }

    /** Records inside of this one have been checked on their own. */
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
            if (faults.isEmpty()) { // else it is about a member that is missing, which is told already
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
