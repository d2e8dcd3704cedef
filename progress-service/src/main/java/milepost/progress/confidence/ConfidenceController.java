package milepost.progress.confidence;

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

/** Takes and lists declared confidences over HTTP. */
@Tag(name = "Reports")
@RestController
@RequestMapping("/v1/projects/{id}/confidence")
class ConfidenceController {

    private final ConfidenceDeclaring declaring;
    private final Confidences confidences;
    private final ProjectMerges merges;
    private final Clock clock;

    ConfidenceController(ConfidenceDeclaring declaring, Confidences confidences, ProjectMerges merges, Clock clock) {
        this.declaring = declaring;
        this.confidences = confidences;
        this.merges = merges;
        this.clock = clock;
    }

    @Operation(
            operationId = "declareConfidence",
            summary = "Declare how confident those responsible are of a project",
            description =
                    "Their own judgement with what it rests on, shown beside the light and never mixed into it. For reporters of the"
                            + " project's organisation (of its region, where none is named). Several may be declared for one day, of"
                            + " which the last one counts. It is a report: it ends a silence.")
    @ApiResponse(responseCode = "201", description = "What was recorded", useReturnTypeSchema = true)
    @PreAuthorize("hasRole('REPORTER')")
    @PostMapping
    ResponseEntity<Confidence> declare(@PathVariable UUID id, @RequestBody ConfidenceRequest body, Caller caller) {
        return ResponseEntity.created(URI.create("/v1/projects/" + id + "/confidence"))
                .body(declaring.declare(caller, id, body));
    }

    @Operation(
            operationId = "listConfidences",
            summary = "The declared confidences of a project, the latest day first",
            description =
                    "Including those of projects that were merged into it, those that a later one for the same day replaces, and those"
                            + " that were withdrawn.")
    @GetMapping
    DeclaredConfidences list(@PathVariable UUID id, @ParameterObject Moment moment) {
        moment.requirePast(clock);
        var family = merges.family(merges.standingId(id, moment.asOf()), moment.asOf());
        return new DeclaredConfidences(confidences.list(family, moment.asOf()).stream()
                .filter(one -> moment.on() == null || !one.asOfDate().isAfter(moment.on()))
                .toList());
    }

    record DeclaredConfidences(List<Confidence> items) {}
}
