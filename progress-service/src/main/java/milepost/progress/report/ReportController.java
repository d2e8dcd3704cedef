package milepost.progress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.milestone.MilestoneResponse;
import milepost.progress.milestone.ReasonCode;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import milepost.web.check.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports of milestones over HTTP. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/milestones/{id}")
@PreAuthorize("hasRole('REPORTER')")
class ReportController {

    private final TargetMoving targets;
    private final MilestoneReporting reporting;
    private final Clock clock;

    ReportController(TargetMoving targets, MilestoneReporting reporting, Clock clock) {
        this.targets = targets;
        this.reporting = reporting;
        this.clock = clock;
    }

    @Operation(
            operationId = "changeTarget",
            summary = "Move the target of a milestone, for a reason",
            description = "For reporters of the project's organisation (of its region, where none is named).")
    @ApiResponse(responseCode = "201", description = "The change", useReturnTypeSchema = true)
    @PostMapping("/target-changes")
    ResponseEntity<TargetChangeResponse> changeTarget(
            @PathVariable UUID id, @RequestBody ChangeTargetRequest body, Caller caller) {
        var changed = targets.move(caller, id, body.move());
        return ResponseEntity.created(URI.create("/v1/milestones/" + id)).body(TargetChangeResponse.of(changed));
    }

    @Operation(
            operationId = "achieveMilestone",
            summary = "Report a milestone as met",
            description =
                    "For reporters of the project's organisation (of its region, where none is named). A missed milestone can be"
                            + " met late, and milestones in any order.")
    @PostMapping("/achievement")
    MilestoneResponse achieve(@PathVariable UUID id, @RequestBody AchieveRequest body, Caller caller) {
        var milestone = reporting.meet(caller, id, body.actualDate(), body.documents());
        return MilestoneResponse.of(milestone, WorkingDay.today(clock));
    }

    /**
     * @param newTarget with a precision coarser than day, any day of the period: it then stands for the last one
     * @param precision by default that of the target before
     */
    record ChangeTargetRequest(
            @PlausibleDate LocalDate newTarget,
            @Nullable Precision precision,
            ReasonCode reasonCode,
            @Text(max = 2000) String reasonText,
            @Nullable @Line(max = 200) String documentRef) {

        Move move() {
            return new Move(newTarget, precision, reasonCode, reasonText, documentRef);
        }
    }
}
