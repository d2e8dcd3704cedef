package milepost.progress.merging;

import java.util.Comparator;
import java.util.Optional;
import milepost.events.ProgressEvent.StageChanged;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;

/**
 * Milestones that move to a project.
 *
 * @param own those that the project has already
 */
record MovedMilestones(ProjectMilestones own, ProjectMilestones moved) {

    /** Returns the event of the stage, if one of them was met that reaches a further one. */
    Optional<StageChanged> stageChange() {
        var before = own.stage();
        return moved.all().stream()
                .filter(Milestone::isMet)
                .max(Comparator.comparing(milestone -> milestone.type().stage()))
                .filter(furthest -> furthest.type().stage().compareTo(before) > 0)
                .map(furthest -> new StageChanged(
                        own.projectId(),
                        before.name(),
                        furthest.type().stage().name(),
                        furthest.id(),
                        furthest.type().name(),
                        null));
    }
}
