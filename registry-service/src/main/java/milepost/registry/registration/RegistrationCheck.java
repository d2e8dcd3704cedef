package milepost.registry.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import milepost.registry.duplicate.Candidate;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectResponse;
import milepost.registry.project.ProjectResponse.Warning;

/** What registering a project would meet with. */
@Schema(name = "RegistrationCheck")
record RegistrationCheck(
        @Schema(
                description =
                        "Registered projects that may be the same, the most likely first; also those in distinctFrom")
        List<Candidate> candidates,

        @Schema(description = "Values that would be accepted but look wrong")
        List<Warning> warnings) {

    static RegistrationCheck of(Project project, List<Candidate> candidates) {
        return new RegistrationCheck(candidates, ProjectResponse.of(project).warnings());
    }
}
