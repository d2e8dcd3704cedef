package milepost.registry.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import milepost.access.Caller;
import milepost.web.Etags;
import milepost.web.IfMatch;
import milepost.web.check.Line;
import milepost.web.json.MergePatch;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects over HTTP, one by one. */
@RestController
@RequestMapping("/v1/projects")
@Tag(name = "Projects")
class ProjectController {

    private final ProjectRegistry registry;
    private final ProjectHistory history;

    ProjectController(ProjectRegistry registry, ProjectHistory history) {
        this.registry = registry;
        this.history = history;
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getProject",
            summary = "Read a project",
            description =
                    "With asOf, as the registry described it at that time: version and updatedAt are those of the last "
                            + "change of the description, and the ETag is none for updates. 404 project-not-registered-yet if the project was "
                            + "registered later; 404 project-version-not-kept if it was changed before versions were kept.")
    ResponseEntity<ProjectResponse> get(
            @PathVariable UUID id,
            @Parameter(
                            description =
                                    "As it was described then: at the end of that day, or at that instant; not in the future")
                    @RequestParam(required = false)
                    @OrDay(DayEdge.END)
                    @Nullable Instant asOf) {
        return asOf == null ? answer(registry.get(id)) : ResponseEntity.ok(ProjectResponse.of(history.asOf(id, asOf)));
    }

    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "amendProject",
            summary = "Amend a project",
            description =
                    "A JSON Merge Patch (RFC 7396) of the version that If-Match names. Every member but distinctFrom can be "
                            + "amended. A patch that changes nothing leads to neither a version nor an event. 409 "
                            + "duplicate-suspected if the project now looks like others: record a distinction from each "
                            + "of them first, or merge.")
    ResponseEntity<ProjectResponse> amend(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestParam(required = false)
                    @Parameter(description = "The reason, which everyone can read")
                    @Line(max = ProjectLimits.REASON_LENGTH)
                    @Nullable String reasonText,
            @RequestBody MergePatch<ProjectRequest> patch,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        var before = registry.standing(id);
        if (before.version() != version) {
            throw IfMatch.stale(before.version());
        }
        var amended = patch.applyTo(ProjectRequest.of(before.details()), "distinctFrom");
        var details = amended.request().details();
        var note = AmendmentNote.of(reasonText);
        return answer(
                amended.changed().isEmpty()
                        ? before
                        : registry.amend(before, details, amended.changed(), note, caller));
    }

    private static ResponseEntity<ProjectResponse> answer(Project project) {
        return ResponseEntity.ok().eTag(Etags.of(project.version())).body(ProjectResponse.of(project));
    }
}
