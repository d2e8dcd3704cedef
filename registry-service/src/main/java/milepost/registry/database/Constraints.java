package milepost.registry.database;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells which constraint of the database a statement violated. */
public final class Constraints {

    private Constraints() {}

    public static boolean isViolated(String constraint, DataIntegrityViolationException e) {
        return e.getMostSpecificCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() != null
                && constraint.equals(cause.getServerErrorMessage().getConstraint());
    }
}
