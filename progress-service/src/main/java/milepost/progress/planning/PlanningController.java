package milepost.progress.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
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
import milepost.progress.stage.MilestoneType;
import milepost.web.check.Line;
import milepost.web.check.PlausibleDate;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    PlanningController(MilestonePlanning planning, Clock clock) {
        this.planning = planning;
        this.clock = clock;
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
        var milestone = planning.add(caller, id, body.type(), body.title(), body.baselineDate(), body.precision());
        var response = MilestoneResponse.of(milestone, WorkingDay.today(clock));
        return ResponseEntity.created(URI.create("/v1/milestones/" + milestone.id()))
                .eTag(response.etag())
                .body(response);
    }

    /**
     * @param titleZh by default the name of the type
     * @param baselineDate with a precision coarser than day, any day of the period: it then stands for the last one
     */
    record AddMilestoneRequest(
            MilestoneType type,
            @Nullable @Line(max = 200) String titleZh,
            @PlausibleDate LocalDate baselineDate,
            Precision precision) {

        String title() {
            return titleZh == null ? type.zh() : titleZh;
        }
    }
}
