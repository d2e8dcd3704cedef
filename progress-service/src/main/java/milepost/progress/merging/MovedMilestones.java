package milepost.progress.merging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.ProgressEvent.StageChanged;
import milepost.progress.milestone.Milestone;
import milepost.progress.stage.Stage;

/**
 * Milestones that move to a project.
 *
 * @param own those that the project has already
 */
record MovedMilestones(UUID projectId, List<Milestone> own, List<Milestone> moved) {

    /** Returns the event of the stage, if one of them was met that reaches a further one. */
    Optional<StageChanged> stageChange() {
        var before = Stage.furthest(met(own).map(Milestone::type).toList());
        return met(moved)
                .max(Comparator.comparing(milestone -> milestone.type().stage()))
                .filter(furthest -> furthest.type().stage().compareTo(before) > 0)
                .map(furthest -> new StageChanged(
                        projectId,
                        before.name(),
                        furthest.type().stage().name(),
                        furthest.id(),
                        furthest.type().name()));
    }

    private static Stream<Milestone> met(List<Milestone> milestones) {
        return milestones.stream().filter(milestone -> !milestone.isOpen());
    }
}
