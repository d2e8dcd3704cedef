package milepost.registry.plan;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import milepost.access.Caller;
import milepost.registry.citation.CitationRegistry;
import milepost.registry.paging.Slice;
import milepost.web.Cursors;
import milepost.web.Etags;
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

/** Plans over HTTP. */
@RestController
@RequestMapping("/v1/plans")
@Tag(name = "Plans")
class PlanController {

    private final PlanRegistry plans;
    private final CitationRegistry citations;

    PlanController(PlanRegistry plans, CitationRegistry citations) {
        this.plans = plans;
        this.citations = citations;
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
                .body(PlanResponse.of(plan, List.of()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPlan", summary = "Read a plan with the works that each of its clauses names")
    PlanResponse get(@PathVariable String id) {
        return PlanResponse.of(plans.get(id), citations.ofPlan(id));
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

    record AfterPlan(String id) {}
}
