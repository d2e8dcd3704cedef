package milepost.registry.citation;

import java.util.UUID;
import milepost.access.Caller;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** The problems of this feature. */
final class CitationProblems {

    private CitationProblems() {}

    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "citation-not-found", id);
    }

    static ProblemException notFound(String plan, UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "plan-citation-not-found", plan, id);
    }

    static ProblemException unknownCitation(UUID id) {
        return unknownCitation("/citation", id);
    }

    static ProblemException unknownCitation(String pointer, UUID id) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field(pointer, "no-such-citation", id);
    }

    static ProblemException linked(UUID id, UUID projectId) {
        return ProblemException.of(HttpStatus.CONFLICT, "citation-linked", id, projectId)
                .with("projectId", projectId);
    }

    static ProblemException named(Citation citation) {
        return ProblemException.of(
                HttpStatus.CONFLICT, "work-named", citation.plan(), citation.clause(), citation.phrase());
    }

    static ProblemException exists(Citation citation) {
        return ProblemException.of(
                HttpStatus.CONFLICT, "citation-exists", citation.plan(), citation.clause(), citation.phrase());
    }

    /** The plan is not the caller's, and the caller has no part in what it names. */
    static ProblemException othersPlan(String plan, String region, Caller caller) {
        return caller.outOfScope("plan-out-of-scope", plan, region)
                .with("plan", plan)
                .with("region", region);
    }

    static ProblemException unknownPlan(String plan) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field("/plan", "no-such-plan", plan);
    }

    static ProblemException unknownClause(String plan, String clause) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field("/clause", "no-such-clause", plan, clause);
    }
}
