package milepost.progress.milestone;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import milepost.access.Caller;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.checks.OneLine;
import milepost.progress.checks.PlausibleDate;
import milepost.progress.project.Projects;
import milepost.progress.stage.MilestoneType;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Milestones over HTTP: list, read, add. */
@Tag(name = "Milestones")
@RestController
@RequestMapping("/v1")
class MilestoneController {

    private final Projects projects;
    private final Milestones milestones;
    private final MilestonePlanning planning;
    private final Clock clock;

    MilestoneController(Projects projects, Milestones milestones, MilestonePlanning planning, Clock clock) {
        this.projects = projects;
        this.milestones = milestones;
        this.planning = planning;
        this.clock = clock;
    }

    @Operation(
            operationId = "listMilestones",
            summary = "The milestones of a project by baseline date, with every target ever set")
    @GetMapping("/projects/{id}/milestones")
    ResponseEntity<Page<MilestoneResponse>> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        projects.get(id);
        var page = milestones.page(id, Limits.of(limit), cursor);
        var items = page.items().stream().map(this::response).toList();
        return Pages.respond(new Page<>(items, page.nextCursor()), request);
    }

    @Operation(operationId = "getMilestone", summary = "One milestone")
    @GetMapping("/milestones/{id}")
    MilestoneResponse get(@PathVariable UUID id) {
        return response(milestones.get(id));
    }

    @Operation(
            operationId = "addMilestone",
            summary = "Add a milestone",
            description =
                    "For reporters of the project's organisation (of its region, where none is named), and for registrars and"
                            + " approvers of its lead region. A project has one milestone of each type and title.")
    @ApiResponse(responseCode = "201", description = "The milestone", useReturnTypeSchema = true)
    @PreAuthorize("hasAnyRole('REPORTER', 'REGISTRAR', 'APPROVER')")
    @PostMapping("/projects/{id}/milestones")
    ResponseEntity<MilestoneResponse> add(
            @PathVariable UUID id, @Valid @RequestBody AddMilestoneRequest body, Caller caller) {
        var milestone = planning.add(caller, id, body.type(), body.title(), body.baselineDate(), body.precision());
        return ResponseEntity.created(URI.create("/v1/milestones/" + milestone.id()))
                .body(response(milestone));
    }

    private MilestoneResponse response(Milestone milestone) {
        return MilestoneResponse.of(milestone, WorkingDay.today(clock));
    }

    /**
     * @param titleZh as it shall be called; by default by its type's name
     * @param baselineDate with a precision coarser than day, any day of the period: it then stands for the last one
     */
    record AddMilestoneRequest(
            @NotNull MilestoneType type,
            @Nullable @Size(max = 200) @OneLine String titleZh,
            @NotNull @PlausibleDate LocalDate baselineDate,
            @NotNull Precision precision) {

        String title() {
            return titleZh == null ? type.zh() : titleZh.strip();
        }
    }
}
