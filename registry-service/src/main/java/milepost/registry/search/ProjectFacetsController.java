package milepost.registry.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import milepost.registry.search.ProjectFacets.Facets;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counts of projects over HTTP. They are apart from the list, which need not wait for them and has many pages. */
@RestController
@Tag(name = "Projects")
class ProjectFacetsController {

    private final ProjectFacets facets;

    ProjectFacetsController(ProjectFacets facets) {
        this.facets = facets;
    }

    @GetMapping("/v1/projects/facets")
    @Operation(
            operationId = "countProjects",
            summary = "Count projects",
            description = ProjectSearchController.FILTERS
                    + "Each value that is counted can be given to the filter of its name.")
    Facets count(
            @RequestParam(required = false)
                    @Parameter(
                            description = "What to count by; all without it",
                            array = @ArraySchema(schema = @Schema(implementation = Facet.class)))
                    @Nullable List<String> facets,
            @RequestParam(required = false) @Parameter(description = ProjectSearchController.Q) @Nullable String q,
            @RequestParam(required = false)
                    @Parameter(array = @ArraySchema(schema = @Schema(implementation = Category.class)))
                    @Nullable List<String> category,
            @RequestParam(required = false)
                    @Parameter(array = @ArraySchema(schema = @Schema(implementation = Nature.class)))
                    @Nullable List<String> nature,
            @RequestParam(required = false)
                    @Parameter(array = @ArraySchema(schema = @Schema(implementation = Stage.class)))
                    @Nullable List<String> stage,
            @RequestParam(required = false)
                    @Parameter(array = @ArraySchema(schema = @Schema(implementation = Light.class)))
                    @Nullable List<String> light,
            @RequestParam(required = false) @Parameter(description = ProjectSearchController.REGION) @Nullable String region,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable Instant updatedSince) {
        var wanted = ProjectFilter.words("facets", facets, Facet.values(), Facet::code);
        return this.facets.count(
                ProjectFilter.of(q, category, nature, stage, light, region, plan, clause, updatedSince),
                wanted.isEmpty() ? List.of(Facet.values()) : wanted);
    }
}
