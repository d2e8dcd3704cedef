package milepost.progress.merging;

import java.time.Clock;
import java.util.List;
import milepost.events.Author;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.Cause;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.MergedProject;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.Projects;
import milepost.progress.project.ProjectsWereMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the milestones of merged projects to the projects that they were merged into, whose stage and light follow in the same
 * transaction. Whatever order the registry's events come in, the milestones end at the last project of a chain.
 */
@Component
class MergedProgress {

    private final ProjectMerges merges;
    private final Projects projects;
    private final Milestones milestones;
    private final ProjectLights lights;
    private final AggregateChanges changes;
    private final MergingProperties properties;
    private final Clock clock;

    MergedProgress(
            ProjectMerges merges,
            Projects projects,
            Milestones milestones,
            ProjectLights lights,
            AggregateChanges changes,
            MergingProperties properties,
            Clock clock) {
        this.merges = merges;
        this.projects = projects;
        this.milestones = milestones;
        this.lights = lights;
        this.changes = changes;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Moves the progress of merged projects to which that has not happened yet.
     *
     * @return how many projects there were, at most the limit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int move(int limit) {
        var merged = merges.lockMerged(limit);
        merged.forEach(this::move);
        return merged.size();
    }

    /** Moves them with the transaction that marks the projects as merged, so that nobody sees one without the other. */
    @EventListener(ProjectsWereMerged.class)
    public void moveAll() {
        var moved = properties.batch();
        while (moved == properties.batch()) {
            moved = move(properties.batch());
        }
    }

    private void move(MergedProject merged) {
        merges.lockMoved(merged);
        changes.locked(List.of(merged.id(), merged.into()));
        var moved = new MovedMilestones(milestones.ofProject(merged.into()), milestones.ofProject(merged.id()));
        if (moved.moved().all().isEmpty()) {
            return;
        }
        var cause = publish(merged);
        moved.stageChange()
                .ifPresent(event -> changes.change(
                        merged.into(), () -> projects.raise(merged.into()), Author.SYSTEM, _ -> Change.of(event)));
        lights.afterChange(milestones.ofProject(merged.into()), Author.SYSTEM, WorkingDay.today(clock), cause);
    }

    private Cause publish(MergedProject merged) {
        var id = EventIds.next();
        var event = changes.change(
                merged.into(),
                () -> projects.raise(merged.into()),
                Author.SYSTEM,
                _ -> Change.of(new ProgressMoved(
                                merged.into(), merged.id(), milestones.move(merged.id(), merged.into(), merged.at())))
                        .withId(id));
        return new Cause(id, event);
    }
}
