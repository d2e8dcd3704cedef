package milepost.registry.region;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.events.RegistryEvent.RegionDetails;
import milepost.registry.paging.Slice;
import milepost.web.Cursors;
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

/** Regions over HTTP. */
@RestController
@RequestMapping("/v1/regions")
@Tag(name = "Regions")
class RegionController {

    private final RegionRegistry regions;

    RegionController(RegionRegistry regions) {
        this.regions = regions;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "defineRegions",
            summary = "Define regions, or change what is said of them",
            description =
                    "All of them or none; each must lie in the caller's regions. One that is as it was tells nobody.")
    RegionRegistry.Outcome define(@RequestBody RegionsRequest request, Caller caller) {
        request.check();
        var wanted = new LinkedHashMap<String, RegionDetails>();
        request.regions().forEach(region -> wanted.put(requireNonNull(region.code()), region.details()));
        return regions.define(wanted, caller);
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "getRegion",
            summary = "Read a region with those above it",
            description = "A code that was abolished is found like any other; validTo says since when.")
    ResponseEntity<RegionResponse> get(@PathVariable String code) {
        var placed = regions.get(code);
        return ResponseEntity.ok().eTag(etag(placed)).body(RegionResponse.of(placed));
    }

    @GetMapping
    @Operation(
            operationId = "listRegions",
            summary = "List regions, in the order of their codes",
            description =
                    "All filters that are given must hold. Abolished codes are among them unless validOn says a day.")
    ResponseEntity<Page<RegionResponse.Summary>> list(
            @RequestParam(required = false) @Parameter(description = "The region directly above") @Nullable String parent,
            @RequestParam(required = false) @Parameter(schema = @Schema(implementation = RegionLevel.class)) @Nullable String level,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Contained in the name in Chinese or English, or the beginning of the code")
                    @Nullable String q,
            @RequestParam(required = false) @Parameter(description = "Valid on this day") @Nullable LocalDate validOn,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var filter = RegionFilter.of(parent, level, q, validOn);
        var after = Cursors.decode(cursor, AfterRegion.class).map(AfterRegion::code);
        var max = Limits.of(limit);
        var found = regions.list(filter, after, max + 1).stream()
                .map(RegionResponse.Summary::of)
                .toList();
        return Pages.respond(Slice.of(found, max, region -> new AfterRegion(region.code())), request);
    }

    /** The answer also changes with the names above and the number below. */
    private static String etag(RegionRegistry.Placed placed) {
        var versions = Stream.concat(Stream.of(placed.region()), placed.above().stream())
                .map(region -> String.valueOf(region.version()))
                .collect(Collectors.joining("."));
        return "\"" + versions + "-" + placed.children() + "\"";
    }

    record AfterRegion(String code) {}
}
