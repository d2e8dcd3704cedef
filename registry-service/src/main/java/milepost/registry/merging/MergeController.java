package milepost.registry.merging;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.project.ProjectResponse;
import milepost.web.Etags;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merges over HTTP. */
@RestController
@RequestMapping("/v1/projects/{id}/merge")
@Tag(name = "Projects")
class MergeController {

    private final Merging merging;

    MergeController(Merging merging) {
        this.merging = merging;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "mergeProject",
            summary = "Merge this project into another one, which it turned out to be",
            description =
                    "On the version that If-Match names; the lead regions of both must lie in the caller's regions. The other "
                            + "one takes over the names and what plans say. This one is still found by its id and says where "
                            + "it went, but takes no changes any more.")
    ResponseEntity<ProjectResponse> merge(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestBody MergeRequest request,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        request.check();
        var merged = merging.merge(
                id,
                version,
                requireNonNull(request.into()),
                requireNonNull(request.reasonText()),
                request.documentRef(),
                caller);
        return ResponseEntity.ok().eTag(Etags.of(merged.version())).body(ProjectResponse.of(merged));
    }
}
