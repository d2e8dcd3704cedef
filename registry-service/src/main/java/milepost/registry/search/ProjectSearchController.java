package milepost.registry.search;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import milepost.registry.filter.FilterParameters;
import milepost.registry.filter.KnownFilters;
import milepost.registry.project.Project;
import milepost.registry.status.ListedProject;
import milepost.registry.status.Standings;
import milepost.web.Limits;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of projects over HTTP. */
@RestController
@Tag(name = "Projects")
class ProjectSearchController {

    private final ProjectSearch search;
    private final KnownFilters known;
    private final Standings standings;

    ProjectSearchController(ProjectSearch search, KnownFilters known, Standings standings) {
        this.search = search;
        this.known = known;
        this.standings = standings;
    }

    @GetMapping("/v1/projects")
    @Operation(
            operationId = "listProjects",
            summary = "List projects",
            description = FilterParameters.DESCRIPTION
                    + "Values of sort: relevance (default with q: names and codes that equal q, then those that begin with it, "
                    + "then those that contain it, then all others; if q finds nothing, what it may mean but for one typing error), registered (default without q), updated and name; "
                    + "-registered, -updated and -name sort in descending order; light (red first, then yellow, blue, green), slip "
                    + "(the largest slipDays first) and next (the soonest currentTarget of nextMilestone first), each with those "
                    + "that have none last. A project that is changed while you read the pages moves to the end of updated, a "
                    + "renamed one moves in name and relevance, and one of which something is reported in light, slip and next. "
                    + "Other projects are neither left out nor returned twice. With asOf, sort is relevance, registered, "
                    + "-registered or light, and version and updatedAt are those of the description.")
    ResponseEntity<FoundProjects> list(
            @ParameterObject FilterParameters filters,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var found = search.pageOrNear(known.filter(filters), sort, cursor, Limits.of(limit));
        var page = found.page();
        var standing = standings.of(page.items().stream().map(Project::id).toList(), filters.asOf());
        var items = page.items().stream()
                .map(project -> ListedProject.of(project, requireNonNull(standing.get(project.id()))))
                .toList();
        var isExact = found.instead().isEmpty();
        var body = new FoundProjects(items, page.nextCursor(), !isExact, isExact ? null : found.instead());
        return Pages.respond(body, page.nextCursor(), request);
    }

    /** A page of the list, which says whether its projects match the text only approximately. */
    @Schema(name = "FoundProjects")
    record FoundProjects(
            List<ListedProject> items,
            @Nullable String nextCursor,

            @Schema(description = "Whether q finds nothing and the items are what searchedFor finds")
            boolean approximate,

            @Schema(
                    description =
                            "What q may mean if one character of it is wrong, missing, additional or swapped; null unless approximate")
            @Nullable List<String> searchedFor) {}
}
