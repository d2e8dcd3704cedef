package milepost.progress.merging;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.envelope.Author;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.light.Cause;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.MergedProject;
import milepost.progress.project.Projects;
import org.springframework.stereotype.Component;

/** Moves the milestones of a merged project; the stage and light of the other one follow. */
@Component
class MergedMilestones {

    private final Projects projects;
    private final Milestones milestones;
    private final ProjectLights lights;
    private final AggregateChanges changes;

    MergedMilestones(Projects projects, Milestones milestones, ProjectLights lights, AggregateChanges changes) {
        this.projects = projects;
        this.milestones = milestones;
        this.lights = lights;
        this.changes = changes;
    }

    /** Moves them in the transaction that holds the locks of both projects. */
    void move(MergedProject merged, Instant now) {
        var moved = new MovedMilestones(milestones.ofProject(merged.into()), milestones.ofProject(merged.id()));
        if (moved.moved().all().isEmpty()) {
            return;
        }
        var cause = publish(merged.into(), now, () -> moved(merged));
        moved.stageChange().ifPresent(event -> publish(merged.into(), now, () -> event));
        lights.afterChange(milestones.ofProject(merged.into()), Author.SYSTEM, now, cause);
        lights.afterChange(milestones.ofProject(merged.id()), Author.SYSTEM, now, null);
    }

    private ProgressMoved moved(MergedProject merged) {
        return new ProgressMoved(merged.into(), merged.id(), milestones.move(merged.id(), merged.into(), merged.at()));
    }

    private Cause publish(UUID projectId, Instant now, Supplier<ProgressEvent> event) {
        var id = EventIds.next();
        return changes.change(projectId, () -> projects.raise(projectId), Author.SYSTEM, _ -> {
            var told = event.get();
            return Change.of(told).withId(id).recordedAt(now).giving(new Cause(id, told));
        });
    }
}
