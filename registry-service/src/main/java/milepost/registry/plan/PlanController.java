package milepost.registry.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import milepost.access.Caller;
import milepost.registry.paging.Slice;
import milepost.web.Cursors;
import milepost.web.Etags;
import milepost.web.IfMatch;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.check.Line;
import milepost.web.json.MergePatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans over HTTP. */
@RestController
@RequestMapping("/v1/plans")
@Tag(name = "Plans")
class PlanController {

    private final PlanRegistry plans;
    private final NamedWorks works;

    PlanController(PlanRegistry plans, NamedWorks works) {
        this.plans = plans;
        this.works = works;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "registerPlan",
            summary = "Register a plan with all its clauses",
            description = "409 plan-exists if the id is taken.")
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    ResponseEntity<PlanResponse> register(@RequestBody PlanRequest request, Caller caller) {
        var plan = plans.register(request.id(), request.details(), caller);
        return ResponseEntity.created(URI.create("/v1/plans/" + plan.id()))
                .eTag(Etags.of(plan.version()))
                .body(PlanResponse.of(plan, Map.of()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPlan", summary = "Read a plan with the works that each of its clauses names")
    ResponseEntity<PlanResponse> get(@PathVariable String id) {
        return answer(plans.get(id));
    }

    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "amendPlan",
            summary = "Amend a plan",
            description =
                    "A JSON merge patch (RFC 7396) of the plan, applied to the version in If-Match; clauses replaces all clauses. "
                            + "409 clause-cited if a clause that has citations would be removed. A patch that changes nothing keeps "
                            + "the version and publishes no event.")
    ResponseEntity<PlanResponse> amend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestParam(required = false)
                    @Line(max = 200)
                    @Parameter(description = "The reason, which is public")
                    @Nullable String reasonText,
            @RequestBody MergePatch<PlanRequest> patch,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        var before = plans.get(id);
        if (before.version() != version) {
            throw IfMatch.stale(before.version());
        }
        var amended = patch.applyTo(PlanRequest.of(id, before.details()), "id");
        if (amended.changed().isEmpty()) {
            return answer(before);
        }
        var details = amended.request().details();
        return answer(plans.amend(new PlanAmendment(before, details, amended.changed(), reasonText), caller));
    }

    @GetMapping
    @Operation(
            operationId = "listPlans",
            summary = "List plans in the order of their ids",
            description = "Each with the number of works that it names, and of those that have no report or are late.")
    ResponseEntity<Page<PlanSummary>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var after = Cursors.decode(cursor, AfterPlan.class).map(AfterPlan::id);
        var max = Limits.of(limit);
        var found = plans.list(after, max + 1);
        var counts = works.counts(found.stream().map(Plan::id).toList());
        var summaries = found.stream()
                .map(plan -> PlanSummary.of(plan, counts.getOrDefault(plan.id(), NamedWorks.Counts.NONE)))
                .toList();
        return Pages.respond(Slice.of(summaries, max, plan -> new AfterPlan(plan.id())), request);
    }

    private ResponseEntity<PlanResponse> answer(Plan plan) {
        var named = works.byClause(plan.id());
        return ResponseEntity.ok()
                .eTag(Etags.of(
                        plan.version(), named)) // citing or renaming a project does not raise the version of the plan
                .body(PlanResponse.of(plan, named));
    }

    record AfterPlan(String id) {}
}
