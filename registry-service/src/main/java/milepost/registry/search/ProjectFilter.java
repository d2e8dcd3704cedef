package milepost.registry.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import milepost.registry.project.Category;
import milepost.registry.project.Nature;
import milepost.registry.region.RegionCodes;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which projects are wanted: every part that is not null must hold.
 *
 * @param q is contained in a name, an alias or a code
 * @param region the beginning of the code of one of the project's regions, or the whole code of an area around it
 * @param clause of that plan
 */
record ProjectFilter(
        @Nullable String q,
        @Nullable Category category,
        @Nullable Nature nature,
        @Nullable String region,
        @Nullable String plan,
        @Nullable String clause,
        @Nullable Instant updatedSince) {

    private static final int Q_LENGTH = 200;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    ProjectFilter {
        require(q == null || !q.isBlank(), "q", "not-blank");
        require(q == null || q.length() <= Q_LENGTH, "q", "max-size", Q_LENGTH);
        require(q == null || q.indexOf('\0') < 0, "q", "control-character");
        require(region == null || RegionCodes.isPrefix(region), "region", "not-a-region-prefix");
        require(clause == null || plan != null, "clause", "needs", "plan");
        require(plan == null || plan.indexOf('\0') < 0, "plan", "control-character");
        require(clause == null || clause.indexOf('\0') < 0, "clause", "control-character");
        require(
                updatedSince == null || !(updatedSince.isBefore(EARLIEST) || updatedSince.isAfter(LATEST)),
                "updatedSince",
                "out-of-range",
                EARLIEST,
                LATEST);
    }

    /** The filter as it stands in a query: words of closed lists are exactly those of the API. */
    static ProjectFilter of(
            @Nullable String q,
            @Nullable String category,
            @Nullable String nature,
            @Nullable String region,
            @Nullable String plan,
            @Nullable String clause,
            @Nullable Instant updatedSince) {
        return new ProjectFilter(
                q,
                word("category", category, Category.values(), Category::code),
                word("nature", nature, Nature.values(), Nature::code),
                region,
                plan,
                clause,
                updatedSince);
    }

    private static <E extends Enum<E>> @Nullable E word(
            String parameter, @Nullable String given, E[] values, Function<E, String> code) {
        if (given == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter)
                        .parameter(
                                parameter,
                                "one-of",
                                Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
    }

    private static void require(boolean holds, String parameter, String code, Object... args) {
        if (!holds) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter)
                    .parameter(parameter, code, args);
        }
    }
}
