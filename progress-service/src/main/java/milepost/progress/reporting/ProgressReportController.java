package milepost.progress.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.calendar.Moment;
import milepost.progress.project.ProjectMerges;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes and lists progress reports over HTTP. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/projects/{id}/reports")
class ProgressReportController {

    private final ProgressReporting reporting;
    private final ProgressReports reports;
    private final ProjectMerges merges;
    private final Clock clock;

    ProgressReportController(ProgressReporting reporting, ProgressReports reports, ProjectMerges merges, Clock clock) {
        this.reporting = reporting;
        this.reports = reports;
        this.merges = merges;
        this.clock = clock;
    }

    @Operation(
            operationId = "reportProgress",
            summary = "Report the progress of a project",
            description =
                    "For reporters of the project's organisation (of its region, where none is named). Reports may come in any order"
                            + " and several times for one day, of which the last one counts. A percentage lower than that of an earlier day"
                            + " is a warning in the answer.")
    @ApiResponse(responseCode = "201", description = "The report", useReturnTypeSchema = true)
    @PreAuthorize("hasRole('REPORTER')")
    @PostMapping
    ResponseEntity<ProgressReportResponse> report(
            @PathVariable UUID id, @RequestBody ProgressReportRequest body, Caller caller) {
        return ResponseEntity.created(URI.create("/v1/projects/" + id + "/reports"))
                .body(reporting.report(caller, id, body));
    }

    @Operation(
            operationId = "listReports",
            summary = "The progress reports of a project, the latest day first",
            description =
                    "Including those of projects that were merged into it, and those that a later one for the same day replaces. With asOf:"
                            + " those that were recorded then; with on: those for that day and earlier ones.")
    @GetMapping
    ResponseEntity<Page<ProgressReportResponse>> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ParameterObject Moment moment,
            HttpServletRequest request) {
        moment.requirePast(clock);
        var family = merges.family(merges.standingId(id, moment.asOf()), moment.asOf());
        return Pages.respond(reports.page(family, moment, Limits.of(limit), cursor), request);
    }
}
