package milepost.progress.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.answer.MilestoneResponse;
import milepost.progress.answer.MilestoneResponses;
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

/** Corrections over HTTP. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/milestones/{id}/correction")
class CorrectionController {

    private final Correcting correcting;
    private final MilestoneResponses responses;

    CorrectionController(Correcting correcting, MilestoneResponses responses) {
        this.correcting = correcting;
        this.responses = responses;
    }

    @Operation(
            operationId = "correctMilestone",
            summary = "Correct what was reported of a milestone",
            description =
                    "Names the event that was wrong, as the history has it, and says what is right, or that nothing of it happened. The"
                            + " event stays in the history with the correction beside it; the milestone, the stage and the light follow, and"
                            + " whoever was told of the event is told of the correction. For those who may add milestones.")
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping
    ResponseEntity<MilestoneResponse> correct(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CorrectionRequest body,
            Caller caller) {
        var corrected = correcting.correct(caller, id, IfMatch.optional(ifMatch), body);
        return responses.ok(corrected);
    }
}
