package milepost.registry.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import milepost.registry.paging.Slice;
import milepost.registry.project.ProjectResponse;
import milepost.registry.search.ProjectOrder.AfterProject;
import milepost.registry.vocabulary.Category;
import milepost.registry.vocabulary.Light;
import milepost.registry.vocabulary.Nature;
import milepost.registry.vocabulary.Stage;
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

    static final String FILTERS =
            "All filters that are given must hold. category, nature, stage and light may have several "
                    + "values, repeated or with commas between them, one of which must hold. Merged projects are left out. ";
    static final String Q =
            "Names in Chinese or English, aliases, short names (兰合), project codes. Every word must be there: "
                    + "any part of a Chinese name, the beginning of an English word or code. 至, hyphens, brackets and case do not count";
    static final String REGION = "GB/T 2260 code or its first 2 or 4 digits, with all regions below";

    private final ProjectSearch search;

    ProjectSearchController(ProjectSearch search) {
        this.search = search;
    }

    @GetMapping("/v1/projects")
    @Operation(
            operationId = "listProjects",
            summary = "List projects",
            description = FILTERS
                    + "Orders: relevance (the default with q: a whole name or alias, a code, the beginning of a name, a part of "
                    + "one, words here and there), registered (the default without q), updated, name; with - before the "
                    + "latter three the other way round. While somebody pages, what changes moves to the end of updated, and "
                    + "what is renamed moves in name and relevance; no other project is missed or comes twice.")
    ResponseEntity<Page<ProjectResponse>> list(
            @RequestParam(required = false) @Parameter(description = Q) @Nullable String q,
            @RequestParam(required = false)
                    @Parameter(array = @ArraySchema(schema = @Schema(implementation = Category.class)))
                    @Nullable List<String> category,
            @RequestParam(required = false)
                    @Parameter(array = @ArraySchema(schema = @Schema(implementation = Nature.class)))
                    @Nullable List<String> nature,
            @RequestParam(required = false)
                    @Parameter(
                            description = "How far it is",
                            array = @ArraySchema(schema = @Schema(implementation = Stage.class)))
                    @Nullable List<String> stage,
            @RequestParam(required = false)
                    @Parameter(
                            description = "none: without milestones",
                            array = @ArraySchema(schema = @Schema(implementation = Light.class)))
                    @Nullable List<String> light,
            @RequestParam(required = false) @Parameter(description = REGION) @Nullable String region,
            @RequestParam(required = false) @Parameter(description = "Named by this plan") @Nullable String plan,
            @RequestParam(required = false) @Parameter(description = "Named by this clause of the plan") @Nullable String clause,
            @RequestParam(required = false) @Parameter(description = "Changed or cited at this time or later") @Nullable Instant updatedSince,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var filter = ProjectFilter.of(q, category, nature, stage, light, region, plan, clause, updatedSince);
        var order = ProjectOrder.of(sort, filter.query() != null);
        var after = Cursors.decode(cursor, AfterProject.class).map(order::checked);
        var max = Limits.of(limit);
        var found = Slice.of(search.find(filter, order, after, max + 1), max, order::after);
        var items = found.items().stream()
                .map(FoundProject::project)
                .map(ProjectResponse::of)
                .toList();
        return Pages.respond(new Page<>(items, found.nextCursor()), request);
    }
}
