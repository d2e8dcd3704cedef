package milepost.registry.regionset;

import java.util.List;
import java.util.Set;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Problems with sets of regions. */
final class RegionSetProblems {

    private RegionSetProblems() {}

    static ProblemException notFound(String id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "region-set-not-found", id);
    }

    static ProblemException notAnId(String id) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "id")
                .parameter("id", "not-a-slug", id);
    }

    static ProblemException unknownRegions(List<String> regions, Set<String> existing) {
        var problem = ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference");
        for (var i = 0; i < regions.size(); i++) {
            if (!existing.contains(regions.get(i))) {
                problem.field("/regions/" + i, "unknown-region", regions.get(i));
            }
        }
        return problem;
    }
}
