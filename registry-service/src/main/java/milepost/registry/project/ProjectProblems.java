package milepost.registry.project;

import java.util.List;
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

    static ProblemException duplicateSuspected(List<Project> candidates) {
        return ProblemException.of(HttpStatus.CONFLICT, "duplicate-suspected", candidates.size())
                .with("candidates", candidates.stream().map(Candidate::of).toList());
    }

    /** A member names a project that is not there. */
    static ProblemException unknownProject(String pointer, @Nullable UUID id) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field(pointer, "no-such-project", String.valueOf(id));
    }

    /** Somebody took the name between our look and our change; the next try finds the candidate. */
    static ProblemException nameTakenMeanwhile() {
        return ProblemException.of(HttpStatus.CONFLICT, "concurrent-change").header(HttpHeaders.RETRY_AFTER, "1");
    }

    static ProblemException partOfItself() {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field("/partOf", "part-of-itself");
    }

    /**
     * A project that the described one may be.
     *
     * @param reasons why it is suspected
     */
    record Candidate(
            UUID id, String nameZh, List<String> aliases, String category, List<String> regions, List<String> reasons) {

        static Candidate of(Project project) {
            var details = project.details();
            return new Candidate(
                    project.id(),
                    details.nameZh(),
                    details.aliases(),
                    details.category(),
                    details.regions(),
                    List.of("same-name"));
        }
    }
}
