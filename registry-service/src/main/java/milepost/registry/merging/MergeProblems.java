package milepost.registry.merging;

import java.util.UUID;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of this feature. */
final class MergeProblems {

    private MergeProblems() {}

    static ProblemException notMerged(UUID id) {
        return ProblemException.of(HttpStatus.CONFLICT, "project-not-merged", id);
    }

    /** The project that this one was merged into was merged itself; that merge has to be undone first. */
    static ProblemException mergedFurther(UUID id, UUID into, UUID further) {
        return ProblemException.of(HttpStatus.CONFLICT, "merged-further", id, into, further)
                .with("into", into)
                .with("mergedInto", further);
    }
}
