package milepost.registry.savedsearch;

import java.util.UUID;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Problems with saved searches. */
final class SavedSearchProblems {

    private SavedSearchProblems() {}

    static ProblemException notFound(UUID id) {
        return ProblemException.of(HttpStatus.NOT_FOUND, "saved-search-not-found", id);
    }

    static ProblemException exists(String name) {
        return ProblemException.of(HttpStatus.CONFLICT, "saved-search-exists", name);
    }

    static ProblemException tooMany(int most) {
        return ProblemException.of(HttpStatus.CONFLICT, "too-many-saved-searches", most);
    }

    static ProblemException notOwn(String name) {
        return ProblemException.of(HttpStatus.FORBIDDEN, "saved-search-not-own", name);
    }
}
