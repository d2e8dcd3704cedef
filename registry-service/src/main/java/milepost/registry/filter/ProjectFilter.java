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
 * @param regionSet such beginnings, of which one must be of one of the project's regions
 * @param clause of the plan
 * @param updatedBefore only for queries that read {@code project} beside {@code project_search}
 */
public record ProjectFilter(
        @Nullable SearchText text,
        List<Category> categories,
        List<Nature> natures,
        List<Stage> stages,
        List<Light> lights,
        @Nullable String regionPrefix,
        List<String> regionSet,
        @Nullable String plan,
        @Nullable String clause,
        @Nullable Instant updatedSince,
        @Nullable Instant updatedBefore) {

    /** Returns the filter that leaves out what was changed at a time or later. */
    public ProjectFilter updatedBefore(Instant time) {
        return new ProjectFilter(
                text, categories, natures, stages, lights, regionPrefix, regionSet, plan, clause, updatedSince, time);
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
                regionSet,
                plan,
                clause,
                updatedSince,
                updatedBefore);
    }

    /** Returns the filter without category, nature, stage and light, for where they are looked at already. */
    public ProjectFilter withoutColumns() {
        return new ProjectFilter(
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                regionPrefix,
                regionSet,
                plan,
                clause,
                updatedSince,
                updatedBefore);
    }

    /** Returns the condition on text and region. */
    public Optional<TermsQuery> textAndRegion() {
        return TermsQuery.all(
                Optional.ofNullable(text).map(SearchText::words),
                Optional.ofNullable(regionPrefix).map(prefix -> TermsQuery.beginning(Term.region(prefix))),
                regionSet.isEmpty()
                        ? Optional.empty()
                        : Optional.of(TermsQuery.any(regionSet.stream()
                                .map(prefix -> TermsQuery.beginning(Term.region(prefix)))
                                .toList())));
    }

    /** Returns the condition on text, region and category. */
    public Optional<TermsQuery> terms() {
        return TermsQuery.all(
                textAndRegion(), TermsQuery.anyOf(categories, category -> Term.category(category.code())));
    }
}
