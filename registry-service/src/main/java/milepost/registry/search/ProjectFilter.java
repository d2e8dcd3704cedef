package milepost.registry.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.registry.region.RegionCodes;
import milepost.registry.terms.Term;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.Stage;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which projects are wanted: every part that is given must hold. A list holds if one of its values does; an empty one asks for
 * nothing.
 *
 * @param regionPrefix what the code of one of the project's regions begins with, in pairs of digits
 * @param clause of that plan
 */
record ProjectFilter(
        @Nullable Query query,
        List<Category> categories,
        List<Nature> natures,
        List<Stage> stages,
        List<Light> lights,
        @Nullable String regionPrefix,
        @Nullable String plan,
        @Nullable String clause,
        @Nullable Instant updatedSince) {

    private static final int Q_LENGTH = 200;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    ProjectFilter {
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
            @Nullable List<String> category,
            @Nullable List<String> nature,
            @Nullable List<String> stage,
            @Nullable List<String> light,
            @Nullable String region,
            @Nullable String plan,
            @Nullable String clause,
            @Nullable Instant updatedSince) {
        return new ProjectFilter(
                query(q),
                words("category", category, Category.values(), Category::code),
                words("nature", nature, Nature.values(), Nature::code),
                words("stage", stage, Stage.values(), Stage::name),
                words("light", light, Light.values(), Light::code),
                regionPrefix(region),
                plan,
                clause,
                updatedSince);
    }

    /** The words of a parameter that may have several: repeated, or with commas between them. None if it is not given. */
    static <E extends Enum<E>> List<E> words(
            String parameter, @Nullable List<String> given, E[] values, Function<E, String> code) {
        if (given == null) {
            return List.of();
        }
        var words = given.isEmpty() ? Stream.of("") : given.stream();
        return words.flatMap(word -> Stream.of(word.split(",", -1)))
                .map(word -> Arrays.stream(values)
                        .filter(value -> code.apply(value).equals(word))
                        .findFirst()
                        .orElseThrow(() -> invalid(
                                parameter,
                                "one-of",
                                Arrays.stream(values).map(code).collect(Collectors.joining(", ")))))
                .distinct()
                .toList();
    }

    /** What was typed, and where. */
    Optional<TermsQuery> queryAndPlace() {
        return TermsQuery.all(
                Optional.ofNullable(query).map(Query::words),
                Optional.ofNullable(regionPrefix).map(prefix -> TermsQuery.beginning(Term.region(prefix))));
    }

    /** That and the category, as PostgreSQL's text search asks for it. */
    Optional<TermsQuery> terms() {
        return TermsQuery.all(
                queryAndPlace(), TermsQuery.anyOf(categories, category -> Term.category(category.code())));
    }

    private static @Nullable Query query(@Nullable String q) {
        if (q == null) {
            return null;
        }
        require(!q.isBlank(), "q", "not-blank");
        require(q.length() <= Q_LENGTH, "q", "max-size", Q_LENGTH);
        require(q.indexOf('\0') < 0, "q", "control-character");
        return Query.of(q).orElseThrow(() -> invalid("q", "no-word"));
    }

    private static @Nullable String regionPrefix(@Nullable String region) {
        if (region == null) {
            return null;
        }
        require(RegionCodes.isPrefix(region), "region", "not-a-region-prefix");
        var prefix = RegionCodes.prefix(region);
        return prefix.isEmpty() ? null : prefix;
    }

    private static void require(boolean holds, String parameter, String code, Object... args) {
        if (!holds) {
            throw invalid(parameter, code, args);
        }
    }

    private static ProblemException invalid(String parameter, String code, Object... args) {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", parameter)
                .parameter(parameter, code, args);
    }
}
