package milepost.progress.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import milepost.progress.milestone.Milestones;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.check.AsOf;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and reads changes of targets over HTTP. */
@Tag(name = "Target changes")
@RestController
@RequestMapping("/v1")
class TargetChangeController {

    private final TargetChangeRepository changes;
    private final TargetChangeListRepository lists;
    private final Milestones milestones;
    private final Clock clock;

    TargetChangeController(
            TargetChangeRepository changes, TargetChangeListRepository lists, Milestones milestones, Clock clock) {
        this.changes = changes;
        this.lists = lists;
        this.milestones = milestones;
        this.clock = clock;
    }

    @Operation(operationId = "getTargetChange", summary = "One change of a target, and what was decided about it")
    @GetMapping("/target-changes/{id}")
    TargetChangeResponse get(
            @PathVariable UUID id,
            @Parameter(description = TargetChangeFilter.AS_OF)
                    @RequestParam(required = false)
                    @OrDay(DayEdge.END)
                    @Nullable Instant asOf) {
        AsOf.requirePast(asOf, clock);
        return TargetChangeResponse.of(changes.get(id, asOf));
    }

    @Operation(
            operationId = "listTargetChanges",
            summary = "Changes of targets, in the order in which they were asked for",
            description =
                    "With decision=PENDING: what approvers still have to decide. With asOf: what had been asked for then; what was"
                            + " decided or withdrawn later is PENDING. Projects and regions are those of today.")
    @GetMapping("/target-changes")
    ResponseEntity<Page<TargetChangeResponse>> all(
            @ParameterObject TargetChangeFilter.Parameters parameters,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return page(parameters.filter(), limit, cursor, request);
    }

    @Operation(
            operationId = "listMilestoneTargetChanges",
            summary = "The changes of a milestone's target, also those that were rejected or withdrawn",
            description = "In the order in which they were asked for. asOf as in the list of all.")
    @GetMapping("/milestones/{id}/target-changes")
    ResponseEntity<Page<TargetChangeResponse>> ofMilestone(
            @PathVariable UUID id,
            @Parameter(description = TargetChangeFilter.AS_OF)
                    @RequestParam(required = false)
                    @OrDay(DayEdge.END)
                    @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return page(TargetChangeFilter.ofMilestone(milestones.get(id).id(), asOf), limit, cursor, request);
    }

    private ResponseEntity<Page<TargetChangeResponse>> page(
            TargetChangeFilter filter, @Nullable Integer limit, @Nullable String cursor, HttpServletRequest request) {
        AsOf.requirePast(filter.asOf(), clock);
        var page = lists.page(filter, Limits.of(limit), cursor);
        var items = page.items().stream().map(TargetChangeResponse::of).toList();
        return Pages.respond(new Page<>(items, page.nextCursor()), request);
    }
}
