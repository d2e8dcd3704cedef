package milepost.registry.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import milepost.access.Caller;
import milepost.registry.project.ProjectRequest;
import milepost.registry.project.ProjectResponse;
import milepost.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Registers projects over HTTP. */
@RestController
@Tag(name = "Projects")
class RegistrationController {

    private final Registering registering;

    RegistrationController(Registering registering) {
        this.registering = registering;
    }

    @PostMapping("/v1/projects")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "registerProject",
            summary = "Register a project",
            description =
                    "The lead region must be one of the caller's regions. 409 duplicate-suspected lists projects that may be "
                            + "the same, the most likely first. If the project is none of them, name each of them in "
                            + "distinctFrom with the reason.")
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    ResponseEntity<ProjectResponse> register(@RequestBody ProjectRequest request, Caller caller) {
        var project = registering.register(request.details(), request.distinctions(), caller);
        return ResponseEntity.created(URI.create("/v1/projects/" + project.id()))
                .eTag(Etags.of(project.version()))
                .body(ProjectResponse.of(project));
    }
}
