package milepost.registry.search.count;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import milepost.registry.filter.FilterParameters;
import milepost.registry.filter.KnownFilters;
import milepost.registry.search.count.ProjectFacets.Facets;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counts of projects over HTTP. Apart from the list, because it has many pages and should not wait for the counts. */
@RestController
@Tag(name = "Projects")
class ProjectFacetsController {

    private final ProjectFacets facets;
    private final KnownFilters known;

    ProjectFacetsController(ProjectFacets facets, KnownFilters known) {
        this.facets = facets;
        this.known = known;
    }

    @GetMapping("/v1/projects/facets")
    @Operation(
            operationId = "countProjects",
            summary = "Count projects",
            description =
                    FilterParameters.DESCRIPTION + "Each counted value is accepted by the filter of the same name.")
    Facets count(
            @ParameterObject FilterParameters filters,
            @RequestParam(required = false)
                    @Parameter(description = "What to count by; all facets by default")
                    @Nullable List<Facet> facets) {
        return this.facets.count(known.filter(filters), facets == null ? List.of(Facet.values()) : facets);
    }
}
