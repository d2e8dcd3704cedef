package milepost.registry.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A condition on the terms of a project, in the notation of PostgreSQL's {@code tsquery}.
 *
 * @param text can be a part of another one
 */
record TermsQuery(String text) {

    static TermsQuery term(String term) {
        return new TermsQuery("'" + term.replace("\\", "\\\\").replace("'", "''") + "'");
    }

    /** That a term begins so. */
    static TermsQuery beginning(String beginning) {
        return new TermsQuery(term(beginning).text() + ":*");
    }

    static TermsQuery all(List<TermsQuery> conditions) {
        return joined(conditions, " & ");
    }

    @SafeVarargs
    static Optional<TermsQuery> all(Optional<TermsQuery>... conditions) {
        var given = Arrays.stream(conditions).flatMap(Optional::stream).toList();
        return given.isEmpty() ? Optional.empty() : Optional.of(all(given));
    }

    /** Empty if no value is asked for. */
    static <T> Optional<TermsQuery> anyOf(List<T> values, Function<T, String> term) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(joined(
                        values.stream().map(value -> term(term.apply(value))).toList(), " | "));
    }

    TermsQuery and(TermsQuery other) {
        return all(List.of(this, other));
    }

    TermsQuery or(TermsQuery other) {
        return joined(List.of(this, other), " | ");
    }

    TermsQuery not() {
        return new TermsQuery("!" + text);
    }

    private static TermsQuery joined(List<TermsQuery> conditions, String operator) {
        return new TermsQuery(
                conditions.stream().map(TermsQuery::text).collect(Collectors.joining(operator, "(", ")")));
    }
}
