package milepost.registry.project;

import java.time.Instant;
import java.util.UUID;
import milepost.registry.project.Project.Withdrawal;
import milepost.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The problems of this feature. */
final class ProjectProblems {

    private ProjectProblems() {}

    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "project-not-found", id);
    }

    /** The project exists but was registered later than the time that the caller asks about. */
    static ProblemException notRegisteredYet(Project project, Instant time) {
        return ProblemException.of(
                        HttpStatus.NOT_FOUND, "project-not-registered-yet", project.id(), time, project.recordedAt())
                .with("recordedAt", project.recordedAt());
    }

    /** The project was changed before versions were kept. */
    static ProblemException versionNotKept(UUID id, Instant time) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "project-version-not-kept", id, time);
    }

    /** The project was merged and cannot be changed; the caller can use the other one. */
    static ProblemException merged(UUID id, UUID into) {
        return ProblemException.of(HttpStatus.CONFLICT, "project-merged", id, into)
                .with("mergedInto", into);
    }

    /** The project is not pursued any more and cannot be changed until it is reinstated. */
    static ProblemException withdrawn(UUID id, Withdrawal withdrawn) {
        return ProblemException.of(HttpStatus.CONFLICT, "project-withdrawn", id, withdrawn.on(), withdrawn.reasonText())
                .with("withdrawn", withdrawn);
    }

    static ProblemException notWithdrawn(UUID id) {
        return ProblemException.of(HttpStatus.CONFLICT, "project-not-withdrawn", id);
    }

    static ProblemException notMerged(UUID id) {
        return ProblemException.of(HttpStatus.CONFLICT, "project-not-merged", id);
    }

    /** A concurrent request changed the same; a retry sees its result. */
    static ProblemException changedMeanwhile() {
        return ProblemException.of(HttpStatus.CONFLICT, "concurrent-change").header(HttpHeaders.RETRY_AFTER, "1");
    }
}
