package milepost.registry.savedsearch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.paging.Slice;
import milepost.web.Cursors;
import milepost.web.Etags;
import milepost.web.IfMatch;
import milepost.web.Limits;
import milepost.web.Page;
import milepost.web.Pages;
import milepost.web.json.MergePatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved searches over HTTP. */
@RestController
@RequestMapping("/v1/saved-searches")
@Tag(name = "Saved searches")
class SavedSearchController {

    private final SavedSearches searches;

    SavedSearchController(SavedSearches searches) {
        this.searches = searches;
    }

    @PostMapping
    @Operation(
            operationId = "saveSearch",
            summary = "Save a search by a name",
            description =
                    "The filter is checked like the parameters of the list. 409 saved-search-exists if you have one of that name.")
    @ApiResponse(responseCode = "201", description = "Saved", useReturnTypeSchema = true)
    ResponseEntity<SavedSearchResponse> save(@RequestBody SavedSearchRequest request, Caller caller) {
        var search = searches.save(request, caller);
        return ResponseEntity.created(URI.create("/v1/saved-searches/" + search.id()))
                .eTag(Etags.of(search.version()))
                .body(SavedSearchResponse.of(search, caller));
    }

    @GetMapping
    @Operation(
            operationId = "listSavedSearches",
            summary = "List saved searches: your own, and those that your organisation shares; the oldest first")
    ResponseEntity<Page<SavedSearchResponse>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Caller caller) {
        var after =
                Cursors.decode(cursor, AfterSearch.class).map(AfterSearch::id).orElse(null);
        var max = Limits.of(limit);
        var found = searches.list(caller, after, max + 1).stream()
                .map(search -> SavedSearchResponse.of(search, caller))
                .toList();
        return Pages.respond(Slice.of(found, max, search -> new AfterSearch(search.id())), request);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSavedSearch", summary = "Read a saved search")
    ResponseEntity<SavedSearchResponse> get(@PathVariable UUID id, Caller caller) {
        return answer(searches.get(id, caller), caller);
    }

    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "amendSavedSearch",
            summary = "Rename, share or change a saved search",
            description =
                    "A JSON merge patch (RFC 7396), applied to the version in If-Match. 403 for one that another person shares.")
    ResponseEntity<SavedSearchResponse> amend(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestBody MergePatch<SavedSearchRequest> patch,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        var before = searches.get(id, caller);
        if (before.version() != version) {
            throw IfMatch.stale(before.version());
        }
        var amended = patch.applyTo(SavedSearchRequest.of(before));
        return answer(
                amended.changed().isEmpty() ? before : searches.change(before, amended.request(), caller), caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteSavedSearch",
            summary = "Delete a saved search",
            description = "403 for one that another person shares.")
    void delete(@PathVariable UUID id, Caller caller) {
        searches.delete(id, caller);
    }

    private static ResponseEntity<SavedSearchResponse> answer(SavedSearch search, Caller caller) {
        return ResponseEntity.ok().eTag(Etags.of(search.version())).body(SavedSearchResponse.of(search, caller));
    }

    record AfterSearch(UUID id) {}
}
