package milepost.progress.curve;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.calendar.Moment;
import milepost.progress.project.ProjectMerges;
import milepost.progress.reporting.CurvePoint;
import milepost.progress.reporting.ProgressReports;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets and returns curves over HTTP. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/projects/{id}")
class CurveController {

    private final CurvePlanning planning;
    private final PlannedCurves planned;
    private final ProgressReports reports;
    private final ProjectMerges merges;
    private final Clock clock;

    CurveController(
            CurvePlanning planning, PlannedCurves planned, ProgressReports reports, ProjectMerges merges, Clock clock) {
        this.planning = planning;
        this.planned = planned;
        this.reports = reports;
        this.merges = merges;
        this.clock = clock;
    }

    @Operation(
            operationId = "planCurve",
            summary = "Set the planned curve of a project",
            description =
                    "For reporters of the project's organisation (of its region, where none is named), and for registrars and"
                            + " approvers of its lead region. It replaces the one before, which stays on record (asOf).")
    @ApiResponse(responseCode = "201", description = "The curve", useReturnTypeSchema = true)
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping("/planned-curve")
    ResponseEntity<PlannedCurve> plan(@PathVariable UUID id, @RequestBody PlanCurveRequest body, Caller caller) {
        return ResponseEntity.created(URI.create("/v1/projects/" + id + "/curves"))
                .body(planning.plan(caller, id, body));
    }

    @Operation(
            operationId = "getCurves",
            summary = "The planned and the reported curve of a project",
            description =
                    "The reported one has a point for each day with a report. Including what was reported of projects that were"
                            + " merged into it.")
    @GetMapping("/curves")
    Curves get(@PathVariable UUID id, @ParameterObject Moment moment) {
        moment.requirePast(clock);
        var standing = merges.standingId(id, moment.asOf());
        var family = merges.family(standing, moment.asOf());
        return new Curves(
                standing,
                planned.current(family, moment.asOf()).orElse(null),
                reports.curve(family, moment.asOf()).stream()
                        .filter(point -> moment.on() == null || !point.date().isAfter(moment.on()))
                        .toList());
    }

    /** @param planned null if none was set */
    record Curves(UUID projectId, @Nullable PlannedCurve planned, List<CurvePoint> reported) {}
}
