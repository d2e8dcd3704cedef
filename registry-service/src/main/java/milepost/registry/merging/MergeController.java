package milepost.registry.merging;

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

/** Merges projects over HTTP. */
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
            summary = "Merge this project into another one that is the same",
            description =
                    "Merges the version that If-Match names; the lead regions of both projects must be among the caller's "
                            + "regions. The other project takes over all names, regions, codes, citations, distinctions and milestones, and "
                            + "every other value that it lacks. This one can still be read by its id, with the other one's id "
                            + "in mergedInto, but not be changed. 422 part-of-itself if the other project is a part of this one.")
    ResponseEntity<ProjectResponse> merge(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestBody MergeRequest request,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        var merged = merging.merge(id, version, request.into(), request.reasonText(), request.documentRef(), caller);
        return ResponseEntity.ok().eTag(Etags.of(merged.version())).body(ProjectResponse.of(merged));
    }
}
