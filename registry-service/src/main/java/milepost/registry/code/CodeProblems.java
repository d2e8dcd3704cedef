package milepost.registry.code;

import java.util.List;
import java.util.UUID;
import milepost.registry.project.ProjectLimits;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of this feature. */
final class CodeProblems {

    private CodeProblems() {}

    static ProblemException exists(String code) {
        return ProblemException.of(HttpStatus.CONFLICT, "code-exists", code);
    }

    /** Other projects have the code; the caller says whether it is split, moves it or merges. */
    static ProblemException held(String code, List<HeldCode> holders) {
        return ProblemException.of(HttpStatus.CONFLICT, "code-held", code, holders.size())
                .with("holders", holders);
    }

    static ProblemException tooMany(UUID project) {
        return ProblemException.of(HttpStatus.CONFLICT, "too-many-codes", project, ProjectLimits.CODES);
    }

    static ProblemException notFound(UUID project, String code) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "code-not-found", project, code);
    }
}
