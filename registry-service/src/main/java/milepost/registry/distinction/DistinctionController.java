package milepost.registry.distinction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import milepost.access.Caller;
import milepost.registry.project.ProjectRegistry;
import milepost.registry.project.ProjectResponse;
import milepost.registry.relation.DistinctFromRequest;
import milepost.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Distinctions between projects over HTTP. */
@RestController
@RequestMapping("/v1/projects/{id}/distinctions")
@Tag(name = "Projects")
class DistinctionController {

    private final Distinctions distinctions;
    private final ProjectRegistry registry;

    DistinctionController(Distinctions distinctions, ProjectRegistry registry) {
        this.distinctions = distinctions;
        this.registry = registry;
    }

    @PostMapping
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "distinguishProject",
            summary = "Record that this project is not another one that it looks like",
            description =
                    "From then on neither is a duplicate candidate of the other. Recording it again changes nothing.")
    ResponseEntity<ProjectResponse> distinguish(
            @PathVariable UUID id, @RequestBody DistinctFromRequest request, Caller caller) {
        distinctions.distinguish(id, request.distinctFrom(), "/id", caller);
        var project = registry.get(id);
        return ResponseEntity.ok().eTag(Etags.of(project.version())).body(ProjectResponse.of(project));
    }
}
