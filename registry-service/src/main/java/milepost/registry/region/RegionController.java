package milepost.registry.region;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import milepost.access.Caller;
import milepost.events.RegionEvent.RegionDetails;
import milepost.registry.paging.Slice;
import milepost.web.Cursors;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.check.AsOf;
import milepost.web.check.Distinct;
import milepost.web.check.Line;
import milepost.web.value.DayEdge;
import milepost.web.value.OrDay;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Regions over HTTP. */
@RestController
@RequestMapping("/v1/regions")
@Tag(name = "Regions")
class RegionController {

    private final RegionRegistry registry;
    private final RegionTree tree;
    private final Clock clock;

    RegionController(RegionRegistry registry, RegionTree tree, Clock clock) {
        this.registry = registry;
        this.tree = tree;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "defineRegions",
            summary = "Define or change regions",
            description =
                    "Defines all of the regions, or none. Each must lie in the caller's regions. A region that stays the same"
                            + " keeps its version and publishes no event. Events give the reasonText, which everyone can read.")
    RegionRegistry.Outcome define(
            @RequestParam(required = false) @Line(max = 200) @Nullable String reasonText,
            @RequestBody RegionsRequest request,
            Caller caller) {
        var wanted = new LinkedHashMap<String, RegionDetails>();
        request.regions().forEach(region -> wanted.put(region.code(), region.details()));
        return registry.define(wanted, reasonText, caller);
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "getRegion",
            summary = "Read a region with its ancestors",
            description = "Abolished codes are returned like any other; validTo is the day of their abolition.")
    ResponseEntity<RegionResponse> get(
            @PathVariable String code,
            @Parameter(description = RegionFilter.AS_OF) @RequestParam(required = false) @OrDay(DayEdge.END) @Nullable Instant asOf) {
        AsOf.requirePast(asOf, clock);
        var placed = tree.get(code, asOf);
        return ResponseEntity.ok().eTag(placed.etag()).body(RegionResponse.of(placed));
    }

    @GetMapping
    @Operation(
            operationId = "listRegions",
            summary = "List regions in the order of their codes",
            description = "A region must match all filters. Abolished codes are included unless validOn is given.")
    ResponseEntity<Page<RegionResponse.Summary>> list(
            @ParameterObject RegionFilter filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        AsOf.requirePast(filter.asOf(), clock);
        var after = Cursors.decode(cursor, AfterRegion.class).map(AfterRegion::code);
        var max = Limits.of(limit);
        var found = tree.list(filter, after, max + 1).stream()
                .map(RegionResponse.Summary::of)
                .toList();
        return Pages.respond(Slice.of(found, max, region -> new AfterRegion(region.code())), request);
    }

    record RegionsRequest(
            @NotEmpty @Size(max = 500) @Distinct(by = "code")
            @Schema(description = "Parents may come before or after their children")
            List<RegionRequest> regions) {}

    record AfterRegion(String code) {}
}
