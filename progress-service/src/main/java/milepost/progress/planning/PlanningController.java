package milepost.progress.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.answer.MilestoneResponse;
import milepost.progress.answer.MilestoneResponses;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds milestones over HTTP. */
@Tag(name = "Milestones")
@RestController
@RequestMapping("/v1/projects/{id}/milestones")
class PlanningController {

    private final MilestonePlanning planning;
    private final MilestoneResponses responses;

    PlanningController(MilestonePlanning planning, MilestoneResponses responses) {
        this.planning = planning;
        this.responses = responses;
    }

    @Operation(
            operationId = "addMilestone",
            summary = "Add a milestone",
            description =
                    "For reporters of the project's organisation (of its region, where none is named), and for registrars and"
                            + " approvers of its lead region. A project has one milestone of each type and title.")
    @ApiResponse(
            responseCode = "201",
            description = "The milestone",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = MilestoneResponse.ETAG, schema = @Schema(type = "string")))
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping
    ResponseEntity<MilestoneResponse> add(@PathVariable UUID id, @RequestBody AddMilestoneRequest body, Caller caller) {
        var milestone = planning.add(caller, id, body);
        return responses.answer(ResponseEntity.created(URI.create("/v1/milestones/" + milestone.id())), milestone);
    }
}
