package milepost.registry.citation;

import io.swagger.v3.oas.annotations.Operation;
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

/** Citations of projects over HTTP. */
@RestController
@RequestMapping("/v1/projects/{projectId}/citations")
@Tag(name = "Citations")
class CitationController {

    private final CitationRegistry citations;

    CitationController(CitationRegistry citations) {
        this.citations = citations;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "citeProject",
            summary = "Record that a clause of a plan names this project",
            description =
                    "If the same phrase of the clause has a citation without a project, links that one; it keeps its id and "
                            + "takes over the values of this request. Otherwise adds a citation. With citation, links the one with "
                            + "that id. 409 duplicate-suspected if the phrase is clearly the name of another project or is linked "
                            + "to one already: if this project is meant nevertheless, name each candidate in distinctFrom with "
                            + "the reason. For registrars of the plan's region (of the whole country, if the plan has no "
                            + "jurisdiction), and for registrars of the project's lead region if that lies in the plan's region; "
                            + "403 plan-out-of-scope for others. distinctFrom is for registrars of the project alone.")
    @ApiResponse(
            responseCode = "201",
            description = "Recorded; the project has a new version",
            useReturnTypeSchema = true)
    ResponseEntity<Citation> cite(@PathVariable UUID projectId, @RequestBody CitationRequest request, Caller caller) {
        var citation = request.citation() == null
                ? citations.cite(projectId, request::citationOf, request.distinctions(), caller)
                : citations.link(projectId, request.citation(), request.distinctions(), caller);
        return ResponseEntity.created(URI.create("/v1/projects/" + projectId + "/citations/" + citation.id()))
                .body(citation);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCitation", summary = "Read a citation of a project")
    Citation get(@PathVariable UUID projectId, @PathVariable UUID id) {
        return citations.get(projectId, id);
    }

    @GetMapping
    @Operation(
            operationId = "listCitations",
            summary = "List the citations of a project, in the order in which they were recorded")
    ResponseEntity<Page<Citation>> list(
            @PathVariable UUID projectId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var after = Cursors.decode(cursor, AfterCitation.class).map(AfterCitation::id);
        var max = Limits.of(limit);
        var found = citations.ofProject(projectId, after, max + 1);
        return Pages.respond(Slice.of(found, max, citation -> new AfterCitation(citation.id())), request);
    }

    record AfterCitation(UUID id) {}
}
