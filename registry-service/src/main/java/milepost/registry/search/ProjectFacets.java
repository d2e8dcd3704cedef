package milepost.registry.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import milepost.registry.asof.Past;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.filter.SearchText;
import milepost.registry.spelling.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts projects by the values of their filters. */
@Component
class ProjectFacets {

    private final ProjectCountRepository counts;
    private final Corrections corrections;
    private final Past past;

    ProjectFacets(ProjectCountRepository counts, Corrections corrections, Past past) {
        this.counts = counts;
        this.corrections = corrections;
        this.past = past;
    }

    /** Counts of the projects that match the filters, by the requested facets. Values without projects are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProjectFacets")
    record Facets(
            @Schema(description = "How many projects match the filters")
            long total,

            @Schema(description = "As in the list of projects: whether q finds nothing and what it may mean is counted")
            boolean approximate,

            @Nullable List<ValueCount> category,
            @Nullable List<ValueCount> nature,
            @Nullable List<ValueCount> stage,
            @Nullable List<ValueCount> light,

            @Schema(
                    description =
                            "Provinces or, with the filter region, the regions directly below it. A project in several regions "
                                    + "counts in each")
            @Nullable List<ValueCount> region,

            @Schema(description = "A project that several plans cite counts in each") @Nullable List<ValueCount> plan) {}

    /** How many projects have the same category, nature, stage and light, or else the region or plan. */
    record Count(
            @Nullable String category,
            @Nullable String nature,
            @Nullable String stage,
            @Nullable String light,
            @Nullable String region,
            @Nullable String plan,
            long count) {}

    /** How many projects have a value, which is one that the filter accepts. */
    record ValueCount(String value, long count) {}

    /** Counts by the given facets only, because each takes time. If the text finds nothing, what it may mean is counted. */
    @Transactional(readOnly = true)
    Facets count(ProjectFilter filter, List<Facet> wanted) {
        past.show(filter.asOf());
        var counted = count(filter, wanted, false);
        var corrected = counted.total() == 0 ? corrections.of(filter) : List.<String>of();
        return corrected.isEmpty() ? counted : count(filter.withText(SearchText.anyOf(corrected)), wanted, true);
    }

    private Facets count(ProjectFilter filter, List<Facet> wanted, boolean approximate) {
        var byRegion = wanted.contains(Facet.REGION);
        var byPlan = wanted.contains(Facet.PLAN);
        var counted = counts.count(filter, byRegion, byPlan);
        return new Facets(
                by(Count::category, counted).stream()
                        .mapToLong(ValueCount::count)
                        .sum(),
                approximate,
                wanted.contains(Facet.CATEGORY) ? by(Count::category, counted) : null,
                wanted.contains(Facet.NATURE) ? by(Count::nature, counted) : null,
                wanted.contains(Facet.STAGE) ? by(Count::stage, counted) : null,
                wanted.contains(Facet.LIGHT) ? by(Count::light, counted) : null,
                byRegion ? by(Count::region, counted) : null,
                byPlan ? by(Count::plan, counted) : null);
    }

    private static List<ValueCount> by(Function<Count, @Nullable String> member, List<Count> counted) {
        var sums = new TreeMap<String, Long>();
        for (var count : counted) {
            var value = member.apply(count);
            if (value != null) {
                sums.merge(value, count.count(), Long::sum);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new ValueCount(sum.getKey(), sum.getValue()))
                .toList();
    }
}
