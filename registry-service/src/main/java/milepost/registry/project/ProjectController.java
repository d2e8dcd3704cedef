package milepost.registry.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import milepost.access.Caller;
import milepost.web.Etags;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Projects over HTTP, one by one. */
@RestController
@RequestMapping("/v1/projects")
@Tag(name = "Projects")
class ProjectController {

    private final ProjectRegistry registry;
    private final ProjectPatch patches;

    ProjectController(ProjectRegistry registry, ProjectPatch patches) {
        this.registry = registry;
        this.patches = patches;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "registerProject",
            summary = "Register a project",
            description =
                    "The lead region must lie in the caller's regions. 409 duplicate-suspected names the candidates, the "
                            + "likeliest first; name each of them in distinctFrom, with the reason, if the project is none of "
                            + "them.")
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    ResponseEntity<ProjectResponse> register(@RequestBody ProjectRequest request, Caller caller) {
        ProjectRules.check(request);
        var project = registry.register(request.details(), request.distinct(), caller);
        return ResponseEntity.created(URI.create("/v1/projects/" + project.id()))
                .eTag(Etags.of(project.version()))
                .body(ProjectResponse.of(project));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getProject",
            summary = "Read a project",
            description =
                    "With asOf, as the registry described it at that time: version and updatedAt are those of the last "
                            + "change of the description, and there is no ETag. 404 project-not-registered-yet if the project was "
                            + "registered later; 404 project-version-not-kept if it was changed before versions were kept.")
    ResponseEntity<ProjectResponse> get(
            @PathVariable UUID id,
            @RequestParam(required = false) @Parameter(description = "A time that is not in the future") @Nullable Instant asOf) {
        return asOf == null ? answer(registry.get(id)) : ResponseEntity.ok(ProjectResponse.of(registry.asOf(id, asOf)));
    }

    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "amendProject",
            summary = "Amend a project",
            description =
                    "A JSON merge patch (RFC 7396) of the project, on the version that If-Match names. A patch that "
                            + "changes nothing is answered with the same version and tells nobody. 409 duplicate-suspected "
                            + "names projects that it comes to look like; record a distinction from each, or merge.")
    ResponseEntity<ProjectResponse> amend(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestParam(required = false)
                    @Parameter(description = "Why, for everyone to read; at most 200 characters")
                    @Nullable String reasonText,
            @RequestBody
                    @Schema(
                            type = "object",
                            description = "Members of ProjectRequest but distinctFrom; null removes one")
                    JsonNode patch,
            HttpServletRequest request,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        ProjectRules.checkReason(reasonText);
        var before = registry.standing(id);
        if (before.version() != version) {
            throw IfMatch.stale(before.version());
        }
        var amendment = patches.read(before.details(), patch, new ServletServerHttpRequest(request));
        return answer(
                amendment.changed().isEmpty()
                        ? before
                        : registry.amend(before, amendment.details(), amendment.changed(), reasonText, caller));
    }

    private static ResponseEntity<ProjectResponse> answer(Project project) {
        return ResponseEntity.ok().eTag(Etags.of(project.version())).body(ProjectResponse.of(project));
    }
}
