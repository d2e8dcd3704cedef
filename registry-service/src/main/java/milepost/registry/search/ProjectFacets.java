package milepost.registry.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import milepost.registry.search.ProjectCountRepository.KindCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts projects by what they can be filtered by. */
@Component
class ProjectFacets {

    private final ProjectCountRepository counts;

    ProjectFacets(ProjectCountRepository counts) {
        this.counts = counts;
    }

    /** What is counted, all under the same filters; only what was asked for is there. A value that no project has is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProjectFacets")
    record Facets(
            @Schema(description = "How many projects there are under these filters")
            long total,

            @Nullable List<ValueCount> category,
            @Nullable List<ValueCount> nature,
            @Nullable List<ValueCount> stage,
            @Nullable List<ValueCount> light,

            @Schema(
                    description = "Provinces, or what is right below the region of the filter. A project that lies in "
                            + "several counts for each")
            @Nullable List<ValueCount> region,

            @Schema(description = "A project that several plans name counts for each") @Nullable List<ValueCount> plan) {}

    /** @param wanted what to count by; each costs time */
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
