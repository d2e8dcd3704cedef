package milepost.progress.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.ProgressEvent.Evidence;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.checks.OneLine;
import milepost.progress.checks.PlainText;
import milepost.progress.checks.PlausibleDate;
import milepost.progress.checks.WebAddress;
import milepost.progress.milestone.MilestoneResponse;
import milepost.progress.milestone.ReasonCode;
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
            @PathVariable UUID id, @Valid @RequestBody ChangeTargetRequest body, Caller caller) {
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
    MilestoneResponse achieve(@PathVariable UUID id, @Valid @RequestBody AchieveRequest body, Caller caller) {
        var milestone = reporting.meet(caller, id, body.actualDate(), body.evidenceOrNone());
        return MilestoneResponse.of(milestone, WorkingDay.today(clock));
    }

    /**
     * @param newTarget with a precision coarser than day, any day of the period: it then stands for the last one
     * @param precision by default that of the target before
     */
    record ChangeTargetRequest(
            @NotNull @PlausibleDate LocalDate newTarget,
            @Nullable Precision precision,
            @NotNull ReasonCode reasonCode,
            @NotNull @Size(max = 2000) @PlainText String reasonText,
            @Nullable @Size(max = 200) @OneLine String documentRef) {

        Move move() {
            return new Move(newTarget, precision, reasonCode, reasonText.strip(), documentRef);
        }
    }

    /** @param actualDate the day on which it was met, in Asia/Shanghai */
    record AchieveRequest(
            @NotNull @PlausibleDate LocalDate actualDate,
            @Nullable @Size(max = 10) List<@NotNull @Valid EvidenceRequest> evidence) {

        List<Evidence> evidenceOrNone() {
            return evidence == null
                    ? List.of()
                    : evidence.stream().map(EvidenceRequest::evidence).toList();
        }
    }

    /** A document that shows that a milestone was met. */
    record EvidenceRequest(
            @NotNull @Size(max = 200) @OneLine String title,
            @Nullable @Size(max = 100) @OneLine String number,
            @Nullable @Size(max = 500) @WebAddress String url) {

        Evidence evidence() {
            return new Evidence(title.strip(), number, url);
        }
    }
}
