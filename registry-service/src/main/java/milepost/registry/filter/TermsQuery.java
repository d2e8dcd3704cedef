package milepost.registry.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A condition on the terms of a project.
 *
 * @param text in the syntax of PostgreSQL's {@code tsquery}
 */
public record TermsQuery(String text) {

    public static TermsQuery term(String term) {
        return new TermsQuery("'" + term.replace("\\", "\\\\").replace("'", "''") + "'");
    }

    /** Matches projects with a term that begins with the text. */
    public static TermsQuery beginning(String beginning) {
        return new TermsQuery(term(beginning).text() + ":*");
    }

    public static TermsQuery all(List<TermsQuery> conditions) {
        return joined(conditions, " & ");
    }

    public static TermsQuery any(List<TermsQuery> conditions) {
        return joined(conditions, " | ");
    }

    @SafeVarargs
    static Optional<TermsQuery> all(Optional<TermsQuery>... conditions) {
        var given = Arrays.stream(conditions).flatMap(Optional::stream).toList();
        return given.isEmpty() ? Optional.empty() : Optional.of(all(given));
    }

    /** Returns empty if there are no values. */
    static <T> Optional<TermsQuery> anyOf(List<T> values, Function<T, String> term) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(joined(
                        values.stream().map(value -> term(term.apply(value))).toList(), " | "));
    }

    public TermsQuery and(TermsQuery other) {
        return all(List.of(this, other));
    }

    public TermsQuery or(TermsQuery other) {
        return any(List.of(this, other));
    }

    public TermsQuery not() {
        return new TermsQuery("!" + text);
    }

    private static TermsQuery joined(List<TermsQuery> conditions, String operator) {
        return new TermsQuery(
                conditions.stream().map(TermsQuery::text).collect(Collectors.joining(operator, "(", ")")));
    }
}
