package milepost.registry.plan;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
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
import tools.jackson.databind.JsonNode;

/** Plans over HTTP. */
@RestController
@RequestMapping("/v1/plans")
@Tag(name = "Plans")
class PlanController {

    private final PlanRegistry plans;
    private final PlanPatch patches;
    private final NamedWorks works;

    PlanController(PlanRegistry plans, PlanPatch patches, NamedWorks works) {
        this.plans = plans;
        this.patches = patches;
        this.works = works;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "registerPlan",
            summary = "Register a plan with all its clauses",
            description = "409 plan-exists if its id is taken, whatever stands under it.")
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    ResponseEntity<PlanResponse> register(@RequestBody PlanRequest request, Caller caller) {
        request.check();
        var plan = plans.register(requireNonNull(request.id()), request.details(), caller);
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
                    "A JSON merge patch (RFC 7396) of the plan, on the version that If-Match names; clauses, if given, are all of "
                            + "them. 409 clause-cited if one is left out that names a work. A patch that changes nothing is "
                            + "answered with the same version and tells nobody.")
    ResponseEntity<PlanResponse> amend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestParam(required = false)
                    @Parameter(description = "Why, for everyone to read; at most 200 characters")
                    @Nullable String reasonText,
            @RequestBody @Schema(type = "object", description = "Members of PlanRequest but id; null removes one")
                    JsonNode patch,
            HttpServletRequest request,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        PlanPatch.checkReason(reasonText);
        var before = plans.get(id);
        if (before.version() != version) {
            throw IfMatch.stale(before.version());
        }
        var amendment = patches.read(before, patch, new ServletServerHttpRequest(request));
        return answer(
                amendment.changed().isEmpty()
                        ? before
                        : plans.amend(before, amendment.details(), amendment.changed(), reasonText, caller));
    }

    @GetMapping
    @Operation(operationId = "listPlans", summary = "List the plans, in the order of their ids")
    ResponseEntity<Page<PlanSummary>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var after = Cursors.decode(cursor, AfterPlan.class).map(AfterPlan::id);
        var max = Limits.of(limit);
        var found = plans.list(after, max + 1).stream().map(PlanSummary::of).toList();
        return Pages.respond(Slice.of(found, max, plan -> new AfterPlan(plan.id())), request);
    }

    private ResponseEntity<PlanResponse> answer(Plan plan) {
        var named = works.byClause(plan.id());
        return ResponseEntity.ok()
                .eTag(Etags.of(plan.version(), named)) // naming a work does not raise the version of the plan
                .body(PlanResponse.of(plan, named));
    }

    record AfterPlan(String id) {}
}
