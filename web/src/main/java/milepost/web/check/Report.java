package milepost.web.check;

import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.function.IntPredicate;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Passes the faults found by a constraint of this package to the validator, as the dynamic payload of its violations. */
final class Report {

    private final ConstraintValidatorContext context;
    private boolean empty = true;

    Report(ConstraintValidatorContext context) {
        this.context = context;
    }

    /** Returns whether the text is not blank, not too long, and has only characters that are allowed. */
    boolean text(String text, int max, IntPredicate allowed) {
        unless(!Characters.isBlank(text), "not-blank");
        unless(text.codePointCount(0, text.length()) <= max, "max-size", max);
        unless(Characters.areAllowed(text, allowed), "control-character");
        return empty;
    }

    /** Returns the condition. */
    boolean unless(boolean condition, String code, Object... args) {
        return unlessAt("", condition, code, args);
    }

    boolean unlessAt(String place, boolean condition, String code, Object... args) {
        if (!condition) {
            empty = false;
            context.disableDefaultConstraintViolation();
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .withDynamicPayload(new Violation(place, code, List.of(args)))
                    .buildConstraintViolationWithTemplate(code)
                    .addConstraintViolation();
        }
        return condition;
    }

    boolean isEmpty() {
        return empty;
    }
}
