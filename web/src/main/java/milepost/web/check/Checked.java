package milepost.web.check;

/** A request record that says by itself what constraints on its members cannot say. */
public interface Checked {

    /**
     * Adds what is wrong. Called after the constraints, whatever these have found: a member that is missing or could not be read
     * is null here, whatever its type says. What is said of such a member, or of anything below it, is left out of the answer; so is
     * the stumbling over one.
     */
    void check(Faults faults);
}
