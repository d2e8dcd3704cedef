package milepost.progress.course;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.answer.MilestoneResponse;
import milepost.progress.answer.MilestoneResponses;
import milepost.progress.milestone.Milestone;
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

/** Pauses, resumptions, waivers and cancellations of milestones over HTTP. If-Match is as for reports. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/milestones/{id}")
class CourseController {

    private final MilestoneCourse course;
    private final MilestoneResponses responses;

    CourseController(MilestoneCourse course, MilestoneResponses responses) {
        this.course = course;
        this.responses = responses;
    }

    @Operation(
            operationId = "pauseMilestone",
            summary = "Report that work on a milestone rests",
            description =
                    "With the reason and the day by which work goes on or the pause is explained anew. Until then the milestone is not"
                            + " missed; its target and its slip stay. Another pause gives a new day.")
    @PreAuthorize("hasRole('REPORTER')")
    @PostMapping("/pause")
    ResponseEntity<MilestoneResponse> pause(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PauseRequest body,
            Caller caller) {
        return answer(course.pause(caller, id, IfMatch.optional(ifMatch), body));
    }

    @Operation(operationId = "resumeMilestone", summary = "Report that work on a paused milestone goes on")
    @PreAuthorize("hasRole('REPORTER')")
    @PostMapping("/resumption")
    ResponseEntity<MilestoneResponse> resume(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ResumeMilestoneRequest body,
            Caller caller) {
        return answer(course.resume(caller, id, IfMatch.optional(ifMatch), body));
    }

    @Operation(
            operationId = "waiveMilestone",
            summary = "Say that a milestone does not apply to the project",
            description = "It counts no longer. For those who may add milestones.")
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping("/waiver")
    ResponseEntity<MilestoneResponse> waive(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EndingRequest body,
            Caller caller) {
        return answer(course.waive(caller, id, IfMatch.optional(ifMatch), body));
    }

    @Operation(
            operationId = "cancelMilestone",
            summary = "Say that a milestone will not be met",
            description = "It counts no longer, and stays on record with the reason. For those who may add milestones.")
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping("/cancellation")
    ResponseEntity<MilestoneResponse> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EndingRequest body,
            Caller caller) {
        return answer(course.cancel(caller, id, IfMatch.optional(ifMatch), body));
    }

    private ResponseEntity<MilestoneResponse> answer(Milestone milestone) {
        return responses.ok(milestone);
    }
}
