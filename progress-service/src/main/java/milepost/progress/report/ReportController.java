package milepost.progress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.answer.MilestoneResponse;
import milepost.progress.answer.MilestoneResponses;
import milepost.progress.decision.TargetChangeResponse;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of milestones over HTTP. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/milestones/{id}")
@PreAuthorize("hasRole('REPORTER')")
class ReportController {

    private static final String READ =
            "The ETag of the milestone that was read: 412 stale-version if it has changed since. Without it, or with *, the"
                    + " request applies to whatever version there is.";

    private final TargetMoving targets;
    private final MilestoneReporting reporting;
    private final MilestoneResponses responses;

    ReportController(TargetMoving targets, MilestoneReporting reporting, MilestoneResponses responses) {
        this.targets = targets;
        this.reporting = reporting;
        this.responses = responses;
    }

    @Operation(
            operationId = "changeTarget",
            summary = "Move the target of a milestone, for a reason, or show with dryRun what would be recorded",
            description =
                    "For reporters of the project's organisation (of its region, where none is named). Where a policy of the site asks"
                            + " for a decision, the answer is a change with decision PENDING, and the target stays until that is approved; 409"
                            + " target-change-pending while the milestone has such a change.")
    @ApiResponse(
            responseCode = "200",
            description = "The change as it would be (dryRun=true)",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "201",
            description = "The change",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = MilestoneResponse.ETAG, schema = @Schema(type = "string")))
    @PostMapping("/target-changes")
    ResponseEntity<TargetChangeResponse> changeTarget(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = READ) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody ChangeTargetRequest body,
            Caller caller) {
        if (dryRun) {
            var preview = targets.preview(caller, id, IfMatch.optional(ifMatch), body.move());
            return ResponseEntity.ok(TargetChangeResponse.of(preview.change()));
        }
        var outcome = targets.move(caller, id, IfMatch.optional(ifMatch), body.move());
        var change = TargetChangeResponse.of(outcome.change());
        return ResponseEntity.created(change.location())
                .eTag(responses.etag(outcome.milestone()))
                .body(change);
    }

    @Operation(
            operationId = "achieveMilestone",
            summary = "Report a milestone as met",
            description =
                    "For reporters of the project's organisation (of its region, where none is named). A missed milestone can be"
                            + " met late, and milestones in any order.")
    @ApiResponse(
            responseCode = "200",
            description = "The milestone",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = MilestoneResponse.ETAG, schema = @Schema(type = "string")))
    @PostMapping("/achievement")
    ResponseEntity<MilestoneResponse> achieve(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = READ) @Nullable String ifMatch,
            @RequestBody AchieveRequest body,
            Caller caller) {
        return responses.ok(reporting.meet(caller, id, IfMatch.optional(ifMatch), body));
    }

    @Operation(
            operationId = "achievePartly",
            summary = "Report a part of a milestone as done",
            description =
                    "A quantity up to a day, of the planned quantity of the milestone, or a note. Reports can come in any order; that of"
                            + " the latest day holds.")
    @ApiResponse(
            responseCode = "200",
            description = "The milestone",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = MilestoneResponse.ETAG, schema = @Schema(type = "string")))
    @PostMapping("/partial-achievement")
    ResponseEntity<MilestoneResponse> achievePartly(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = READ) @Nullable String ifMatch,
            @RequestBody PartlyAchieveRequest body,
            Caller caller) {
        return responses.ok(reporting.meetPartly(caller, id, IfMatch.optional(ifMatch), body));
    }
}
