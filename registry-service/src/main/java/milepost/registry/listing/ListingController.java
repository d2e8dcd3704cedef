package milepost.registry.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Entries of projects in annual lists over HTTP. */
@RestController
@RequestMapping("/v1/projects/{projectId}/listings")
@Tag(name = "Annual lists")
class ListingController {

    private static final String SEEN = "The ETag of the project that was read; heeded if it is given";

    private final Listings listings;

    ListingController(Listings listings) {
        this.listings = listings;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "listProject",
            summary = "Record that this project stands in an annual list",
            description =
                    "A project stands once in the list of a year: 409 listing-exists if it does already. A wrong entry is not "
                            + "changed but replaced by one that names it in corrects, with the reason; 409 listing-ended if that was replaced "
                            + "or voided before.")
    @ApiResponse(
            responseCode = "201",
            description = "Recorded; the project has a new version",
            useReturnTypeSchema = true)
    ResponseEntity<Listing> list(
            @PathVariable UUID projectId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = SEEN) @Nullable String ifMatch,
            @RequestBody ListingRequest request,
            Caller caller) {
        var listing = listings.list(projectId, request, IfMatch.optional(ifMatch), caller);
        return ResponseEntity.created(URI.create("/v1/projects/" + projectId + "/listings/" + listing.id()))
                .body(listing);
    }

    @PostMapping("/{id}/void")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "voidListing",
            summary = "Record that this project does not stand in a list after all",
            description =
                    "For an entry that was recorded for the wrong project or list. It stays readable. 409 listing-ended if it "
                            + "was replaced or voided before.")
    Listing annul(
            @PathVariable UUID projectId,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = SEEN) @Nullable String ifMatch,
            @RequestBody VoidRequest request,
            Caller caller) {
        return listings.annul(
                projectId, id, request.reasonText(), request.documentRef(), IfMatch.optional(ifMatch), caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getListing", summary = "Read an entry of a project in an annual list")
    Listing get(@PathVariable UUID projectId, @PathVariable UUID id) {
        return listings.get(projectId, id);
    }

    @GetMapping
    @Operation(
            operationId = "listListings",
            summary = "List the entries of a project in annual lists",
            description =
                    "In the order in which they were recorded, with those that were replaced or voided, and those of projects "
                            + "that were merged into this one.")
    ProjectListings list(@PathVariable UUID projectId) {
        return new ProjectListings(listings.of(projectId));
    }

    record ProjectListings(List<Listing> items) {}
}
