package milepost.web.check;

/** A request record with rules that constraints on single members cannot express. */
public interface Checked {

    /**
     * Adds faults. Called after the constraints have been checked, even if some are violated. A member that is missing or could not be
     * read is null here, whatever its type says. Faults added for such a member, and a {@code NullPointerException} caused by it, are
     * ignored.
     */
    void check(Faults faults);
}
