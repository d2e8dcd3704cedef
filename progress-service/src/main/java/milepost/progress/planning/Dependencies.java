package milepost.progress.planning;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Checks on what a milestone depends. */
final class Dependencies {

    private final ProjectMilestones project;
    private final Milestone milestone;
    private final Set<UUID> seen = new HashSet<>();

    private Dependencies(ProjectMilestones project, Milestone milestone) {
        this.project = project;
        this.milestone = milestone;
    }

    /** Throws 422 unless it depends on milestones of its own project alone, and none of them on it. */
    static void require(Milestone milestone, ProjectMilestones project) {
        new Dependencies(project, milestone).require();
    }

    private void require() {
        var ids = milestone.definition().dependsOn();
        for (var index = 0; index < ids.size(); index++) {
            var pointer = "/dependsOn/" + index;
            var id = ids.get(index);
            if (!id.equals(milestone.id()) && project.find(id).isEmpty()) {
                throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "dependency-unknown", id)
                        .field(pointer, "dependency-unknown");
            }
            if (leadsBack(id)) {
                throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "dependency-circular", id)
                        .field(pointer, "dependency-circular");
            }
        }
    }

    private boolean leadsBack(UUID id) {
        return id.equals(milestone.id())
                || seen.add(id)
                        && project.find(id).stream()
                                .flatMap(other -> other.definition().dependsOn().stream())
                                .anyMatch(this::leadsBack);
    }
}
