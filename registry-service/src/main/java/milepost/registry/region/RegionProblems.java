package milepost.registry.region;

import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Problems with regions. */
final class RegionProblems {

    private RegionProblems() {}

    static ProblemException notFound(String code) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "region-not-found", code);
    }

    /** The body refers to regions that it cannot; the fields say which. */
    static ProblemException unresolved() {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference");
    }
}
