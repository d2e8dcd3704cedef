package milepost.registry.plan;

import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The failures of this feature. */
final class PlanProblems {

    private PlanProblems() {}

    static ProblemException notFound(String id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "plan-not-found", id);
    }

    static ProblemException exists(String id) {
        return ProblemException.of(HttpStatus.CONFLICT, "plan-exists", id).with("plan", id);
    }

    /** One event tells of the whole plan. */
    static ProblemException tooMuchText() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body").field("/clauses", "too-much-text");
    }

    static ProblemException unknownParent(String id) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field("/parentPlan", "no-such-plan", id);
    }
}
