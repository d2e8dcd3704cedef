package milepost.registry.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import milepost.registry.paging.Slice;
import milepost.registry.project.Category;
import milepost.registry.project.Nature;
import milepost.registry.project.ProjectResponse;
import milepost.registry.search.ProjectOrder.AfterProject;
import milepost.web.Cursors;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of projects over HTTP. */
@RestController
@Tag(name = "Projects")
class ProjectSearchController {

    private final ProjectSearchRepository projects;

    ProjectSearchController(ProjectSearchRepository projects) {
        this.projects = projects;
    }

    @GetMapping("/v1/projects")
    @Operation(
            operationId = "listProjects",
            summary = "List projects",
            description = "All filters that are given must hold. Orders: registered (the default), updated, name; "
                    + "with - before it the other way round.")
    ResponseEntity<Page<ProjectResponse>> list(
            @RequestParam(required = false)
                    @Parameter(description = "Contained in a name in Chinese or English, an alias or a project code")
                    @Nullable String q,
            @RequestParam(required = false) @Parameter(schema = @Schema(implementation = Category.class)) @Nullable String category,
            @RequestParam(required = false) @Parameter(schema = @Schema(implementation = Nature.class)) @Nullable String nature,
            @RequestParam(required = false)
                    @Parameter(description = "GB/T 2260 code or its first 2 or 4 digits, with all regions below")
                    @Nullable String region,
            @RequestParam(required = false) @Parameter(description = "Named by this plan") @Nullable String plan,
            @RequestParam(required = false) @Parameter(description = "Named by this clause of the plan") @Nullable String clause,
            @RequestParam(required = false) @Parameter(description = "Changed or cited at this time or later") @Nullable Instant updatedSince,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var filter = ProjectFilter.of(q, category, nature, region, plan, clause, updatedSince);
        var order = ProjectOrder.of(sort);
        var after = Cursors.decode(cursor, AfterProject.class).map(order::checked);
        var max = Limits.of(limit);
        var found = Slice.of(projects.find(filter, order, after, max + 1), max, order::after);
        var items = found.items().stream().map(ProjectResponse::of).toList();
        return Pages.respond(new Page<>(items, found.nextCursor()), request);
    }
}
