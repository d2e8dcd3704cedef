package milepost.registry.registration;

import milepost.registry.project.Project;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a registration.
 *
 * @param project null if it was refused
 * @param refusal null if it was registered
 */
public record Outcome(@Nullable Project project, @Nullable ProblemException refusal) {

    static Outcome of(Project project, @Nullable ProblemException refusal) {
        return new Outcome(refusal == null ? project : null, refusal);
    }

    /** Returns the project, or throws the refusal. */
    Project get() {
        if (project == null) {
            throw refusal;
        }
        return project;
    }
}
