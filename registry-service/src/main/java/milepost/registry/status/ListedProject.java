package milepost.registry.status;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import milepost.registry.project.Project;
import milepost.registry.project.ProjectResponse;

/** A project in a list, with what it can be filtered by. */
@Schema(name = "ListedProject")
public record ListedProject(
        @JsonUnwrapped ProjectResponse project,
        @JsonUnwrapped Standing standing) {

    public static ListedProject of(Project project, Standing standing) {
        return new ListedProject(ProjectResponse.of(project), standing);
    }
}
