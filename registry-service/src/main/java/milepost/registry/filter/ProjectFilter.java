package milepost.registry.filter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import milepost.registry.terms.Term;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Selects projects. A project must match every part that is neither null nor empty; of a list it must match one value.
 *
 * @param regionPrefix beginning of the code of one of the project's regions, in pairs of digits
 * @param regionSet such beginnings, of which one must be of one of the project's regions
 * @param clause of the plan
 * @param otherRegions beginnings of codes that the region had or has got by administrative reforms
 * @param withdrawn null to leave withdrawn projects out
 * @param updatedBefore only for queries that read {@code project} beside {@code project_search}
 * @param asOf selects projects as they were known at this time; null for the present
 */
public record ProjectFilter(
        @Nullable SearchText text,
        List<Category> categories,
        List<Nature> natures,
        List<Stage> stages,
        List<Light> lights,
        @Nullable String regionPrefix,
        List<String> otherRegions,
        List<String> regionSet,
        @Nullable String plan,
        @Nullable String clause,
        @Nullable Instant updatedSince,
        @Nullable Instant updatedBefore,
        @Nullable Instant asOf,
        @Nullable Withdrawn withdrawn) {

    /** Returns the filter that leaves out what was changed at a time or later. */
    public ProjectFilter updatedBefore(Instant time) {
        return new ProjectFilter(
                text,
                categories,
                natures,
                stages,
                lights,
                regionPrefix,
                otherRegions,
                regionSet,
                plan,
                clause,
                updatedSince,
                time,
                asOf,
                withdrawn);
    }

    /** Returns the filter by another text, or by none. */
    public ProjectFilter withText(@Nullable SearchText other) {
        return new ProjectFilter(
                other,
                categories,
                natures,
                stages,
                lights,
                regionPrefix,
                otherRegions,
                regionSet,
                plan,
                clause,
                updatedSince,
                updatedBefore,
                asOf,
                withdrawn);
    }

    /**
     * Returns the filter without category, nature, stage and light, for where they are looked at already. Withdrawn projects are not
     * there.
     */
    public ProjectFilter withoutColumns() {
        return new ProjectFilter(
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                regionPrefix,
                otherRegions,
                regionSet,
                plan,
                clause,
                updatedSince,
                updatedBefore,
                asOf,
                Withdrawn.INCLUDE);
    }

    /** Returns lists of beginnings of codes; of each list, one must be that of one of the project's regions. */
    public List<List<String>> regions() {
        var region = regionPrefix == null
                ? List.<String>of()
                : Stream.concat(Stream.of(regionPrefix), otherRegions.stream()).toList();
        return Stream.of(region, regionSet).filter(codes -> !codes.isEmpty()).toList();
    }

    /** Returns the condition on text, region and category. */
    public Optional<TermsQuery> terms() {
        var inRegions = regions().stream().map(ProjectFilter::inOne).toList();
        return TermsQuery.all(
                Optional.ofNullable(text).map(SearchText::words),
                inRegions.isEmpty() ? Optional.empty() : Optional.of(TermsQuery.all(inRegions)),
                TermsQuery.anyOf(categories, category -> Term.category(category.code())));
    }

    private static TermsQuery inOne(List<String> regions) {
        return TermsQuery.any(
                regions.stream().map(Term::region).map(TermsQuery::beginning).toList());
    }
}
