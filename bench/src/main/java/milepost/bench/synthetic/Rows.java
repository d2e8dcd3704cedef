package milepost.bench.synthetic;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.events.RegistryEvent.ProjectDetails;
import milepost.registry.naming.NameKey;
import milepost.registry.naming.ProjectName;
import milepost.registry.terms.ProjectTerms;
import org.jspecify.annotations.Nullable;

/** Rows of the registry's tables in the format of COPY. */
final class Rows {

    private Rows() {}

    static String project(UUID id, int number, ProjectDetails details, Instant registered, Instant updated) {
        var corridor = details.corridor();
        return of(
                id,
                1,
                details.nameZh(),
                NameKey.of(details.nameZh()),
                number,
                details.nameEn(),
                details.aliases(),
                details.nature(),
                details.category(),
                details.regions(),
                corridor == null ? null : corridor.endpoints(),
                corridor == null ? null : corridor.via(),
                details.codes(),
                details.investment(),
                details.descriptionZh(),
                registered,
                updated);
    }

    static String searched(UUID id, ProjectDetails details, String stage, String light) {
        var terms = ProjectTerms.of(details, ProjectName.all(details.nameZh(), details.aliases()));
        return of(
                id,
                details.category(),
                details.nature(),
                stage,
                light,
                details.regions(),
                terms.provinces(),
                terms.forms().replace("\n", "\\n"),
                terms.terms());
    }

    /** Values of these projects have no signs that COPY or arrays would take for their own. */
    static String of(@Nullable Object... values) {
        return Stream.of(values).map(Rows::column).collect(Collectors.joining("\t"));
    }

    private static String column(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case Collection<?> many ->
                many.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }
}
