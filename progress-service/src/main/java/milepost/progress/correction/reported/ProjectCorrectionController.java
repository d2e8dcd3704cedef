package milepost.progress.correction.reported;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import milepost.access.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of what was reported of whole projects over HTTP. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/projects/{id}/correction")
class ProjectCorrectionController {

    private final ProjectCorrecting correcting;

    ProjectCorrectionController(ProjectCorrecting correcting) {
        this.correcting = correcting;
    }

    @Operation(
            operationId = "correctProject",
            summary = "Correct what was reported of a project as a whole",
            description =
                    "Names the event of a report, a confirmation, a condition, a declared confidence or a planned curve that was wrong, as"
                            + " the history has it, and says what is right, or that nothing of it happened. The event stays in the history"
                            + " with the correction beside it; what is read from it follows, and whoever was told of the event is told of"
                            + " the correction. For those who may report such a fact.")
    @ApiResponse(responseCode = "201", description = "The correction", useReturnTypeSchema = true)
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping
    ResponseEntity<ProjectCorrectionResponse> correct(
            @PathVariable UUID id, @RequestBody ProjectCorrectionRequest body, Caller caller) {
        return ResponseEntity.created(URI.create("/v1/projects/" + id + "/progress"))
                .body(correcting.correct(caller, id, body));
    }
}
