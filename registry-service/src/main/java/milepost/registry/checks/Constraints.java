package milepost.registry.checks;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells which constraint a refused statement broke. */
public final class Constraints {

    private Constraints() {}

    public static boolean isBroken(String constraint, DataIntegrityViolationException refusal) {
        return refusal.getMostSpecificCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() != null
                && constraint.equals(cause.getServerErrorMessage().getConstraint());
    }
}
