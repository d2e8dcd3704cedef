package milepost.progress.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import milepost.progress.calendar.Moment;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectMerges;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and reads milestones over HTTP. */
@Tag(name = "Milestones")
@RestController
@RequestMapping("/v1")
class MilestoneController {

    private final Milestones milestones;
    private final ProjectMerges merges;
    private final MilestoneResponses responses;
    private final Clock clock;

    MilestoneController(Milestones milestones, ProjectMerges merges, MilestoneResponses responses, Clock clock) {
        this.milestones = milestones;
        this.merges = merges;
        this.responses = responses;
        this.clock = clock;
    }

    @Operation(
            operationId = "listMilestones",
            summary = "The milestones of a project by baseline date, with every target ever set",
            description =
                    "Those of a merged project belong to the project that it was merged into; the id of either leads to them.")
    @GetMapping("/projects/{id}/milestones")
    ResponseEntity<Page<MilestoneResponse>> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @ParameterObject Moment moment,
            HttpServletRequest request) {
        moment.requirePast(clock);
        var project = milestones.ofProject(merges.standingId(id, moment.asOf()), moment);
        var page = new MilestonePage(project).after(cursor, Limits.of(limit));
        var items = MilestoneResponses.of(page.items(), project, moment.day(clock));
        return Pages.respond(new Page<>(items, page.nextCursor()), request);
    }

    @Operation(operationId = "getMilestone", summary = "One milestone")
    @ApiResponse(
            responseCode = "200",
            description = "The milestone",
            useReturnTypeSchema = true,
            headers = @Header(name = "ETag", description = MilestoneResponse.ETAG, schema = @Schema(type = "string")))
    @GetMapping("/milestones/{id}")
    ResponseEntity<MilestoneResponse> get(@PathVariable UUID id) {
        return responses.ok(milestones.get(id));
    }
}
