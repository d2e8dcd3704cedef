package milepost.registry.relation;

import java.util.UUID;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The problems of this feature. */
public final class RelationProblems {

    private RelationProblems() {}

    /** A member refers to a project that does not exist. */
    public static ProblemException unknownProject(String pointer, @Nullable UUID id) {
        return unresolved(pointer, "no-such-project", String.valueOf(id));
    }

    /** A concurrent request changed the same; a retry sees its result. */
    static ProblemException changedMeanwhile() {
        return ProblemException.of(HttpStatus.CONFLICT, "concurrent-change").header(HttpHeaders.RETRY_AFTER, "1");
    }

    /** A project cannot relate to itself. */
    static ProblemException itself(String pointer) {
        return unresolved(pointer, "itself");
    }

    static ProblemException partOfItself(String pointer) {
        return unresolved(pointer, "part-of-itself");
    }

    private static ProblemException unresolved(String pointer, String code, Object... args) {
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "unresolved-reference")
                .field(pointer, code, args);
    }
}
