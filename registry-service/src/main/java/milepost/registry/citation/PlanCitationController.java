package milepost.registry.citation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.paging.Slice;
import milepost.web.Cursors;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Citations of plans over HTTP, and works that are not registered yet. */
@RestController
@RequestMapping("/v1/plans/{plan}/citations")
@Tag(name = "Citations")
class PlanCitationController {

    private final PlanCitations citations;

    PlanCitationController(PlanCitations citations) {
        this.citations = citations;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "nameWork",
            summary = "Record a work that a clause names and that is not registered",
            description =
                    "For registrars of the plan's region (of the whole country, if the plan has no jurisdiction); 403 "
                            + "plan-out-of-scope for others. 409 work-named if the same phrase of the "
                            + "clause has a citation already, with or without a project.")
    @ApiResponse(responseCode = "201", description = "Recorded; the plan has a new version", useReturnTypeSchema = true)
    ResponseEntity<Citation> name(@PathVariable String plan, @RequestBody NamedWorkRequest request, Caller caller) {
        var citation = citations.name(plan, request::citationOf, caller);
        return ResponseEntity.created(URI.create("/v1/plans/" + citation.plan() + "/citations/" + citation.id()))
                .body(citation);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPlanCitation", summary = "Read a citation of a plan")
    Citation get(@PathVariable String plan, @PathVariable UUID id) {
        return citations.get(plan, id);
    }

    @GetMapping
    @Operation(
            operationId = "listPlanCitations",
            summary = "List the citations of a plan, in the order in which they were recorded")
    ResponseEntity<Page<Citation>> list(
            @PathVariable String plan,
            @RequestParam(required = false)
                    @Parameter(description = "true: only citations with a project; false: only citations without one")
                    @Nullable Boolean linked,
            @RequestParam(required = false) @Parameter(description = "Only citations of this clause") @Nullable String clause,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var after = Cursors.decode(cursor, AfterNamed.class).map(AfterNamed::id);
        var max = Limits.of(limit);
        var found = citations.list(plan, clause, linked, after, max + 1);
        return Pages.respond(Slice.of(found, max, citation -> new AfterNamed(citation.id())), request);
    }

    record AfterNamed(UUID id) {}
}
