package milepost.registry.merging;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.project.ProjectResponse;
import milepost.web.Etags;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Undoes wrong merges over HTTP. */
@RestController
@RequestMapping("/v1/projects/{id}/separation")
@Tag(name = "Projects")
class SeparationController {

    private final Separating separating;

    SeparationController(Separating separating) {
        this.separating = separating;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "separateProject",
            summary = "Undo the merge of this project into another one",
            description =
                    "Separates the version that If-Match names; the lead regions of both projects must be among the caller's regions. "
                            + "This project stands by itself again, as it was described before the merge, with its citations, milestones "
                            + "and the projects that had been merged into it before. The other one loses the names, regions, codes and "
                            + "values that it had taken over and keeps what was added later. The two are recorded as distinct. 409 "
                            + "project-not-merged if it is not merged; 409 merged-further if the other one was merged itself.")
    ResponseEntity<ProjectResponse> separate(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestBody SeparationRequest request,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        var project = separating.separate(id, version, request.reasonText(), request.documentRef(), caller);
        return ResponseEntity.ok().eTag(Etags.of(project.version())).body(ProjectResponse.of(project));
    }
}
