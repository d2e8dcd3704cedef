package milepost.progress.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.answer.MilestoneResponse;
import milepost.progress.answer.MilestoneResponses;
import milepost.web.IfMatch;
import milepost.web.json.MergePatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Amends milestones over HTTP. */
@Tag(name = "Milestones")
@RestController
@RequestMapping("/v1/milestones/{id}")
class AmendmentController {

    private final MilestoneAmendment amendment;
    private final MilestoneResponses responses;

    AmendmentController(MilestoneAmendment amendment, MilestoneResponses responses) {
        this.amendment = amendment;
        this.responses = responses;
    }

    @Operation(
            operationId = "amendMilestone",
            summary = "Change what a milestone is, apart from its dates",
            description =
                    "A JSON merge patch (RFC 7396) of title, segment, region, quantity and what it depends on; for those who may add"
                            + " milestones. If-Match names the version to change. Dates are changed by the other operations, each with its reason.")
    @ApiResponse(
            responseCode = "200",
            description = "The milestone",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = MilestoneResponse.ETAG, schema = @Schema(type = "string")))
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PatchMapping(consumes = "application/merge-patch+json")
    ResponseEntity<MilestoneResponse> amend(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergePatch<DefinitionRequest> patch,
            Caller caller) {
        var milestone = amendment.amend(caller, id, IfMatch.required(ifMatch), patch);
        return responses.ok(milestone);
    }
}
