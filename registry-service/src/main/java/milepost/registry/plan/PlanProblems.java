package milepost.registry.plan;

import java.util.List;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Problems with plans. */
final class PlanProblems {

    private PlanProblems() {}

    static ProblemException notFound(String id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "plan-not-found", id);
    }

    static ProblemException exists(String id) {
        return ProblemException.of(HttpStatus.CONFLICT, "plan-exists", id).with("plan", id);
    }

    static ProblemException noSuchClause(String plan, String clause) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "clause")
                .parameter("clause", "no-such-clause", plan, clause);
    }

    static ProblemException clausesCited(String id, List<String> clauses) {
        return ProblemException.of(HttpStatus.CONFLICT, "clause-cited", id, String.join(", ", clauses))
                .with("clauses", clauses);
    }

    /** The plan does not fit into one event. */
    static ProblemException tooMuchText() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-body").field("/clauses", "too-much-text");
    }

    static ProblemException itsOwnParent() {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field("/parentPlan", "implements-itself");
    }

    static ProblemException unknownParent(String id) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field("/parentPlan", "no-such-plan", id);
    }
}
