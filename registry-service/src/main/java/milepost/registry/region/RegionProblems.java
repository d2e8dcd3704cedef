package milepost.registry.region;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import milepost.events.RegionEvent.RegionDetails;
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

    static List<String> successors(RegionDetails details) {
        return Objects.requireNonNullElse(details.successors(), List.of());
    }

    /** Refuses parents and successors that are neither among the regions nor defined (422). */
    static void requireKnown(Map<String, RegionDetails> wanted, Set<String> existing) {
        var problem = unresolved();
        var i = 0;
        for (var details : wanted.values()) {
            var parent = details.parent();
            if (parent != null && !wanted.containsKey(parent) && !existing.contains(parent)) {
                problem.field("/regions/" + i + "/parent", "unknown-region", parent);
            }
            for (var j = 0; j < successors(details).size(); j++) {
                var successor = successors(details).get(j);
                if (!wanted.containsKey(successor) && !existing.contains(successor)) {
                    problem.field("/regions/" + i + "/successors/" + j, "unknown-region", successor);
                }
            }
            i++;
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }
}
