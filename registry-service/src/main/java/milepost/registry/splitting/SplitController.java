package milepost.registry.splitting;

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

/** Splits projects over HTTP. */
@RestController
@RequestMapping("/v1/projects/{id}/split")
@Tag(name = "Projects")
class SplitController {

    private final Splitting splitting;

    SplitController(Splitting splitting) {
        this.splitting = splitting;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "splitProject",
            summary = "Split this project into projects of their own",
            description =
                    "Splits the version that If-Match names, all of it or nothing. Each part is registered as by itself, or is a registered "
                            + "project, and takes over the citations and codes that it names; the parts and this project are recorded as "
                            + "distinct. What nobody takes over stays with this project, and so do its milestones. With remainder none, "
                            + "this project is withdrawn for the same reason. splitInto names the parts. Whoever follows this project "
                            + "follows them.")
    ResponseEntity<ProjectResponse> split(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Parameter(required = true, description = "The ETag that was read")
                    @Nullable String ifMatch,
            @RequestBody SplitRequest request,
            Caller caller) {
        var version = IfMatch.required(ifMatch);
        var project = splitting.split(id, version, request, caller);
        return ResponseEntity.ok().eTag(Etags.of(project.version())).body(ProjectResponse.of(project));
    }
}
