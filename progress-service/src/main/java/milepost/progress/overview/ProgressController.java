package milepost.progress.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectJournal;
import milepost.progress.project.Projects;
import milepost.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A project's progress over HTTP. */
@Tag(name = "Progress")
@RestController
@RequestMapping("/v1/projects/{id}/progress")
class ProgressController {

    private final Projects projects;
    private final ProjectJournal journal;
    private final Milestones milestones;
    private final Clock clock;

    ProgressController(Projects projects, ProjectJournal journal, Milestones milestones, Clock clock) {
        this.projects = projects;
        this.journal = journal;
        this.milestones = milestones;
        this.clock = clock;
    }

    @Operation(
            summary = "Where a project stands",
            description =
                    "It may change with the day alone, and so does the ETag. With asOf: what was known at that time.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Its progress",
                            useReturnTypeSchema = true,
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    @GetMapping
    ResponseEntity<Progress> get(@PathVariable UUID id, @RequestParam(required = false) @Nullable Instant asOf) {
        projects.get(id);
        return asOf == null ? now(id) : ResponseEntity.ok(then(id, asOf));
    }

    private ResponseEntity<Progress> now(UUID id) {
        var today = WorkingDay.today(clock);
        var version = journal.currentVersion(id);
        var progress = Progress.of(id, milestones.ofProject(id), version, today);
        return ResponseEntity.ok().eTag(version + "-" + today).body(progress);
    }

    private Progress then(UUID id, Instant time) {
        if (time.isAfter(clock.instant())) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "invalid-parameter", "asOf")
                    .parameter("asOf", "past-or-present");
        }
        var known = milestones.ofProject(id).stream()
                .map(milestone -> milestone.asOf(time))
                .flatMap(Optional::stream)
                .toList();
        return Progress.of(id, known, null, WorkingDay.of(time));
    }

    private static final String EXAMPLE = """
            {
              "projectId": "019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52",
              "stage": "CONSTRUCTION",
              "condition": "ACTIVE",
              "light": "yellow",
              "lightRule": "milepost-default/1",
              "slipDays": 45,
              "targetMoves": 2,
              "milestones": {"total": 5, "met": 2, "missed": 0},
              "nextMilestone": {
                "id": "019a8e1c-9b11-7c0e-8f2b-5d1a4e3c7f60", "type": "TRACK_LAID", "titleZh": "铺轨", "status": "PLANNED",
                "baselineDate": "2027-08-31", "currentTarget": "2027-10-15", "precision": "day", "slipDays": 45
              },
              "lastConfirmedAt": "2026-02-10T03:00:00Z",
              "version": 9
            }
            """;
}
