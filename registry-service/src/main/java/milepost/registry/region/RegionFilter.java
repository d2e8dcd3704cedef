package milepost.registry.region;

import java.time.LocalDate;
import java.util.Arrays;
import milepost.registry.checks.BodyCheck;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which regions are wanted: every part that is not null must hold.
 *
 * @param parent is directly above
 * @param q is contained in a name, or begins the code
 * @param validOn a day on which the code is valid
 */
record RegionFilter(
        @Nullable String parent,
        @Nullable RegionLevel level,
        @Nullable String q,
        @Nullable LocalDate validOn) {

    private static final int Q_LENGTH = 100;

    /** The filter as it stands in a query. */
    static RegionFilter of(
            @Nullable String parent, @Nullable String level, @Nullable String q, @Nullable LocalDate validOn) {
        require(parent == null || RegionCodes.isPlausible(parent), "parent", "not-a-region");
        var text = new BodyCheck();
        text.text("q", q, Q_LENGTH);
        text.orThrowFor("q");
        var day = new BodyCheck();
        day.day("validOn", validOn);
        day.orThrowFor("validOn");
        return new RegionFilter(parent, level(level), q == null ? null : q.strip(), validOn);
    }

    private static @Nullable RegionLevel level(@Nullable String given) {
        if (given == null) {
            return null;
        }
        var codes = Arrays.stream(RegionLevel.values()).map(RegionLevel::code).toList();
        require(codes.contains(given), "level", "one-of", String.join(", ", codes));
        return RegionLevel.of(given);
    }

    private static void require(boolean holds, String parameter, String code, Object... args) {
        if (!holds) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter)
                    .parameter(parameter, code, args);
        }
    }
}
