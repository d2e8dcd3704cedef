package milepost.registry.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import milepost.access.Caller;
import milepost.registry.project.ProjectRequest;
import milepost.registry.project.ProjectResponse;
import milepost.web.Etags;
import milepost.web.problem.ProblemResponses;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Registers projects over HTTP. */
@RestController
@Tag(name = "Projects")
class RegistrationController {

    private static final int MANY = 500;

    private final Registering registering;
    private final ProblemResponses problems;

    RegistrationController(Registering registering, ProblemResponses problems) {
        this.registering = registering;
        this.problems = problems;
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
        var project = registering.register(request, caller);
        return ResponseEntity.created(URI.create("/v1/projects/" + project.id()))
                .eTag(Etags.of(project.version()))
                .body(ProjectResponse.of(project));
    }

    @PostMapping("/v1/projects/check")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "checkProject",
            summary = "Check a project before it is registered",
            description =
                    "Registers nothing. What would be refused is refused, but for suspected duplicates: the projects that may be the "
                            + "same are the answer.")
    RegistrationCheck check(@RequestBody ProjectRequest request, Caller caller) {
        return registering.check(request, caller);
    }

    @PostMapping("/v1/projects/batch")
    @PreAuthorize("hasRole('REGISTRAR')")
    @Operation(
            operationId = "registerProjects",
            summary = "Register many projects",
            description =
                    "Registers each of the projects that is not refused; the answer tells what became of each, in their order. A "
                            + "project is refused as it would be alone, and also if one before it in the list may be the same. "
                            + "The pointers of its problem are those of the project. A body that cannot be read, or a member with "
                            + "an invalid value, refuses them all.")
    RegistrationResults registerAll(@RequestBody ManyProjects request, Caller caller, HttpServletRequest http) {
        return new RegistrationResults(registering.registerAll(request.projects(), caller).stream()
                .map(outcome -> RegistrationResult.of(outcome, refusal -> problems.body(refusal, http)))
                .toList());
    }

    record ManyProjects(@NotEmpty @Size(max = MANY) List<ProjectRequest> projects) {}

    record RegistrationResults(List<RegistrationResult> results) {}
}
