package milepost.progress.rescoping;

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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Re-scoping over HTTP. */
@Tag(name = "Milestones")
@RestController
@RequestMapping("/v1/projects/{id}/rescopings")
class RescopingController {

    private final Rescoping rescoping;
    private final RescopingRepository repository;
    private final ProjectMerges merges;
    private final Clock clock;

    RescopingController(Rescoping rescoping, RescopingRepository repository, ProjectMerges merges, Clock clock) {
        this.rescoping = rescoping;
        this.repository = repository;
        this.merges = merges;
        this.clock = clock;
    }

    @Operation(
            operationId = "rescopeProject",
            summary = "Change what a project is to achieve, and open a new timetable",
            description =
                    "What was changed from which value to which, the document that approves it, and the new baselines of open milestones."
                            + " Their targets become these. Earlier timetables stay: slips are told from the one in force (slipDays) and from"
                            + " the first (totalSlipDays). For registrars and approvers of the lead region.")
    @ApiResponse(responseCode = "201", description = "The new timetable", useReturnTypeSchema = true)
    @PreAuthorize("hasAnyRole('REGISTRAR', 'APPROVER')")
    @PostMapping
    ResponseEntity<Timetable> rescope(@PathVariable UUID id, @RequestBody RescopingRequest body, Caller caller) {
        var timetable = rescoping.rescope(caller, id, body);
        return ResponseEntity.created(URI.create("/v1/projects/" + id + "/rescopings"))
                .body(timetable);
    }

    @Operation(
            operationId = "listRescopings",
            summary = "The timetables of a project after the first, each with what was changed",
            description = "In the order in which they were recorded.")
    @GetMapping
    Timetables list(@PathVariable UUID id, @ParameterObject Moment moment) {
        moment.requirePast(clock);
        var family = merges.family(merges.standingId(id, moment.asOf()), moment.asOf());
        return new Timetables(repository.find(family).stream()
                .filter(timetable -> timetable.isKnownAt(moment))
                .toList());
    }

    record Timetables(List<Timetable> items) {}
}
