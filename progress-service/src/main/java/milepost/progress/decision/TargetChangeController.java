package milepost.progress.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.milestone.Milestones;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.check.RegionCode;
import milepost.web.check.RegionCodes;
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

    TargetChangeController(TargetChangeRepository changes, TargetChangeListRepository lists, Milestones milestones) {
        this.changes = changes;
        this.lists = lists;
        this.milestones = milestones;
    }

    @Operation(operationId = "getTargetChange", summary = "One change of a target, and what was decided about it")
    @GetMapping("/target-changes/{id}")
    TargetChangeResponse get(@PathVariable UUID id) {
        return TargetChangeResponse.of(changes.get(id));
    }

    @Operation(
            operationId = "listTargetChanges",
            summary = "Changes of targets, in the order in which they were asked for",
            description = "With decision=PENDING: what approvers still have to decide.")
    @GetMapping("/target-changes")
    ResponseEntity<Page<TargetChangeResponse>> all(
            @ParameterObject TargetChangeParameters parameters,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return page(parameters.filter(), limit, cursor, request);
    }

    @Operation(
            operationId = "listMilestoneTargetChanges",
            summary = "The changes of a milestone's target, also those that were rejected or withdrawn",
            description = "In the order in which they were asked for.")
    @GetMapping("/milestones/{id}/target-changes")
    ResponseEntity<Page<TargetChangeResponse>> ofMilestone(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return page(TargetChangeFilter.ofMilestone(milestones.get(id).id()), limit, cursor, request);
    }

    private ResponseEntity<Page<TargetChangeResponse>> page(
            TargetChangeFilter filter, @Nullable Integer limit, @Nullable String cursor, HttpServletRequest request) {
        var page = lists.page(filter, Limits.of(limit), cursor);
        var items = page.items().stream().map(TargetChangeResponse::of).toList();
        return Pages.respond(new Page<>(items, page.nextCursor()), request);
    }

    record TargetChangeParameters(
            @Nullable Decision decision,

            @Parameter(description = "A region's code: of projects whose lead region lies there or below it")
            @Nullable @RegionCode(prefix = true)
            String region,

            @Parameter(description = "A project's id") @Nullable UUID project,

            @Parameter(description = "Only those asked for late, or only the others") @Nullable Boolean late) {

        TargetChangeFilter filter() {
            var prefix = region == null ? null : RegionCodes.prefix(region);
            return new TargetChangeFilter(null, project, prefix, decision, late);
        }
    }
}
