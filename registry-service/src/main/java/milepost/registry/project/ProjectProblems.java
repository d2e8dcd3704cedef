package milepost.registry.project;

import java.util.UUID;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The failures of this feature. */
final class ProjectProblems {

    private ProjectProblems() {}

    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "project-not-found", id);
    }

    /** The project stands for another one now, to which the caller may turn. */
    static ProblemException merged(UUID id, UUID into) {
        return ProblemException.of(HttpStatus.CONFLICT, "project-merged", id, into)
                .with("mergedInto", into);
    }

    /** Somebody changed the same between our look and our change; the next try sees it. */
    static ProblemException changedMeanwhile() {
        return ProblemException.of(HttpStatus.CONFLICT, "concurrent-change").header(HttpHeaders.RETRY_AFTER, "1");
    }
}
