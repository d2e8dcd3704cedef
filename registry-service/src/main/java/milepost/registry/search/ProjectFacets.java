package milepost.registry.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.search.ProjectCountRepository.KindCount;
import milepost.registry.search.ProjectCountRepository.ValueCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts projects by the values of their filters. */
@Component
class ProjectFacets {

    private final ProjectCountRepository counts;

    ProjectFacets(ProjectCountRepository counts) {
        this.counts = counts;
    }

    /** Counts of the projects that match the filters, by the requested facets. Values without projects are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProjectFacets")
    record Facets(
            @Schema(description = "How many projects match the filters")
            long total,

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

    /** Counts by the given facets only, because each takes time. */
    Facets count(ProjectFilter filter, List<Facet> wanted) {
        var kinds = counts.byKind(filter);
        return new Facets(
                kinds.stream().mapToLong(KindCount::count).sum(),
                wanted.contains(Facet.CATEGORY) ? by(KindCount::category, kinds) : null,
                wanted.contains(Facet.NATURE) ? by(KindCount::nature, kinds) : null,
                wanted.contains(Facet.STAGE) ? by(KindCount::stage, kinds) : null,
                wanted.contains(Facet.LIGHT) ? by(KindCount::light, kinds) : null,
                wanted.contains(Facet.REGION) ? counts.byRegion(filter) : null,
                wanted.contains(Facet.PLAN) ? counts.byPlan(filter) : null);
    }

    private static List<ValueCount> by(Function<KindCount, String> value, List<KindCount> kinds) {
        var sums = new TreeMap<String, Long>();
        kinds.forEach(kind -> sums.merge(value.apply(kind), kind.count(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new ValueCount(sum.getKey(), sum.getValue()))
                .toList();
    }
}
