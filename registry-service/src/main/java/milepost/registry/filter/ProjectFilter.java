package milepost.registry.filter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        @Nullable String plan,
        @Nullable String clause,
        @Nullable Instant updatedSince,
        @Nullable Instant updatedBefore,
        @Nullable Instant asOf,
        @Nullable Withdrawn withdrawn,
        List<String> otherRegions) {

    /** Returns the filter that leaves out what was changed at a time or later. */
    public ProjectFilter updatedBefore(Instant time) {
        return new ProjectFilter(
                text,
                categories,
                natures,
                stages,
                lights,
                regionPrefix,
                plan,
                clause,
                updatedSince,
                time,
                asOf,
                withdrawn,
                otherRegions);
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
                plan,
                clause,
                updatedSince,
                updatedBefore,
                asOf,
                Withdrawn.INCLUDE,
                otherRegions);
    }

    /** Returns the condition on text and region. */
    public Optional<TermsQuery> textAndRegion() {
        return TermsQuery.all(
                Optional.ofNullable(text).map(SearchText::words),
                Optional.ofNullable(regionPrefix).map(this::regions));
    }

    private TermsQuery regions(String prefix) {
        return otherRegions.stream()
                .map(Term::region)
                .map(TermsQuery::beginning)
                .reduce(TermsQuery.beginning(Term.region(prefix)), TermsQuery::or);
    }

    /** Returns the condition on text, region and category. */
    public Optional<TermsQuery> terms() {
        return TermsQuery.all(
                textAndRegion(), TermsQuery.anyOf(categories, category -> Term.category(category.code())));
    }
}
