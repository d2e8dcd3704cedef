package milepost.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The number of items on a page. */
public final class Limits {

    public static final int DEFAULT = 50;
    public static final int MAX = 500;

    private Limits() {}

    /** Returns the limit, {@value #DEFAULT} if none is given; throws a 400 if it is not in 1 to {@value #MAX}. */
    public static int of(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MAX) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "limit")
                    .parameter("limit", "out-of-range", 1, MAX);
        }
        return limit;
    }
}
