package milepost.registry.duplicate;

import java.util.List;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of this feature. */
final class DuplicateProblems {

    private DuplicateProblems() {}

    static ProblemException suspected(List<Candidate> candidates) {
        return ProblemException.of(HttpStatus.CONFLICT, "duplicate-suspected", candidates.size())
                .with("candidates", candidates);
    }
}
