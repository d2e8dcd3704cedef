package milepost.registry.code;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.web.Etags;
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

/** Codes of projects over HTTP. */
@RestController
@RequestMapping("/v1/projects/{projectId}/codes")
@Tag(name = "Project codes")
class CodeController {

    private static final String SEEN = "The ETag of the project that was read";

    private final ProjectCodes codes;
    private final CodeChanges changes;
    private final Clock clock;

    CodeController(ProjectCodes codes, CodeChanges changes, Clock clock) {
        this.codes = codes;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listCodes",
            summary = "List the codes that a project has or had",
            description =
                    "Those that it has first. A code that lapsed, was moved, was removed from the description or went to the "
                            + "project that this one was merged into, tells so in end.")
    HeldCodes list(@PathVariable UUID projectId) {
        return new HeldCodes(codes.of(projectId));
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "assignCode",
            summary = "Record a national project code of this project",
            description =
                    "409 code-exists if the project has the code; 409 code-held if other projects have it, with holders: if "
                            + "the code is split over several projects, send split; if it is theirs by mistake, move it; if they are the same "
                            + "project, merge them. If-Match is heeded if it is given.")
    @ApiResponse(
            responseCode = "201",
            description = "Recorded; the project has a new version",
            useReturnTypeSchema = true)
    ResponseEntity<HeldCode> assign(
            @PathVariable UUID projectId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = SEEN) @Nullable String ifMatch,
            @RequestBody CodeRequest request,
            Caller caller) {
        var version = changes.assign(projectId, request.newCode(clock), IfMatch.optional(ifMatch), caller);
        return ResponseEntity.created(URI.create("/v1/projects/" + projectId + "/codes"))
                .eTag(Etags.of(version))
                .body(codes.held(projectId, request.code()));
    }

    record HeldCodes(List<HeldCode> items) {}
}
