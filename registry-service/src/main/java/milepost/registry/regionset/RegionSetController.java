package milepost.registry.regionset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import milepost.access.Caller;
import milepost.registry.paging.Slice;
import milepost.web.Cursors;
import milepost.web.Etags;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.check.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sets of regions over HTTP. */
@RestController
@RequestMapping("/v1/region-sets")
@Tag(name = "Regions")
class RegionSetController {

    private static final Pattern ID = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final RegionSetRegistry sets;

    RegionSetController(RegionSetRegistry sets) {
        this.sets = sets;
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "defineRegionSet",
            summary = "Define or change a named set of regions",
            description =
                    "The caller must be responsible for all regions of the set, before and after. If-Match is required to "
                            + "change an existing set. A set that stays the same keeps its version and publishes no event.")
    ResponseEntity<RegionSet> define(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(description = "The ETag that was read; required if the set exists")
                    @Nullable String ifMatch,
            @RequestParam(required = false)
                    @Line(max = 200)
                    @Parameter(description = "The reason, which is public")
                    @Nullable String reasonText,
            @RequestBody RegionSetRequest request,
            Caller caller) {
        if (!ID.matcher(id).matches()) {
            throw RegionSetProblems.notAnId(id);
        }
        return answer(sets.define(id, request, ifMatch, reasonText, caller));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getRegionSet", summary = "Read a named set of regions")
    ResponseEntity<RegionSet> get(@PathVariable String id) {
        return answer(sets.get(id));
    }

    @GetMapping
    @Operation(operationId = "listRegionSets", summary = "List named sets of regions in the order of their ids")
    ResponseEntity<Page<RegionSet>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var after = Cursors.decode(cursor, AfterSet.class).map(AfterSet::id);
        var max = Limits.of(limit);
        return Pages.respond(Slice.of(sets.list(after, max + 1), max, set -> new AfterSet(set.id())), request);
    }

    private static ResponseEntity<RegionSet> answer(RegionSet set) {
        return ResponseEntity.ok().eTag(Etags.of(set.version())).body(set);
    }

    record AfterSet(String id) {}
}
