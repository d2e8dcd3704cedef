package milepost.registry.region;

import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The failures of this feature. */
final class RegionProblems {

    private RegionProblems() {}

    static ProblemException notFound(String code) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "region-not-found", code);
    }

    /** The body names regions that it cannot; its fields say which. */
    static ProblemException unresolved() {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference");
    }
}
