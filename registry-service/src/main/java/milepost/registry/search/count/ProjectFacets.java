package milepost.registry.search.count;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import milepost.registry.asof.Past;
import milepost.registry.filter.ProjectFilter;
import milepost.registry.filter.SearchText;
import milepost.registry.spelling.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts projects by the values of their filters. */
@Component
public class ProjectFacets {

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
    public record Facets(
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

    /** How many projects have a value, which is one that the filter accepts. */
    public record ValueCount(String value, long count) {}

    /** Counts by the given facets only, because each takes time. If the text finds nothing, what it may mean is counted. */
    @Transactional(readOnly = true)
    public Facets count(ProjectFilter filter, List<Facet> wanted) {
        past.show(filter.asOf());
        var counted = count(filter, wanted, false);
        var corrected = counted.total() == 0 ? corrections.of(filter) : List.<String>of();
        return corrected.isEmpty() ? counted : count(filter.withText(SearchText.anyOf(corrected)), wanted, true);
    }

    /** Whether more projects than so many match a filter; no more are looked at. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public boolean isMoreThan(int projects, ProjectFilter filter) {
        return counts.isMoreThan(projects, filter);
    }

    private Facets count(ProjectFilter filter, List<Facet> wanted, boolean approximate) {
        var byRegion = wanted.contains(Facet.REGION);
        var byPlan = wanted.contains(Facet.PLAN);
        var prefix = Objects.requireNonNullElse(filter.regionPrefix(), "");
        var counted = counts.count(filter, prefix, byRegion, byPlan);
        return new Facets(
                counted.total(),
                approximate,
                wanted.contains(Facet.CATEGORY) ? counted.by(Facet.CATEGORY) : null,
                wanted.contains(Facet.NATURE) ? counted.by(Facet.NATURE) : null,
                wanted.contains(Facet.STAGE) ? counted.by(Facet.STAGE) : null,
                wanted.contains(Facet.LIGHT) ? counted.by(Facet.LIGHT) : null,
                byRegion ? counted.byRegion(prefix) : null,
                byPlan ? counted.byPlan() : null);
    }
}
