package milepost.progress.merging;

import java.time.Clock;
import java.util.List;
import milepost.events.envelope.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.condition.PublishedConditions;
import milepost.progress.light.ProjectLights;
import milepost.progress.project.MergedProject;
import milepost.progress.project.ProjectMerges;
import milepost.progress.silence.Silences;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the milestones of merged projects to the projects that they were merged into, whose stage, light and condition follow in the
 * same transaction. Whatever order the registry's events come in, the milestones end at the last project of a chain.
 */
@Component
class MergedProgress {

    private final ProjectMerges merges;
    private final MergedMilestones milestones;
    private final PublishedConditions conditions;
    private final Silences silences;
    private final ProjectLights lights;
    private final AggregateChanges changes;
    private final MergeBatches batches;
    private final Clock clock;

    MergedProgress(
            ProjectMerges merges,
            MergedMilestones milestones,
            PublishedConditions conditions,
            Silences silences,
            ProjectLights lights,
            AggregateChanges changes,
            MergeBatches batches,
            Clock clock) {
        this.merges = merges;
        this.milestones = milestones;
        this.conditions = conditions;
        this.silences = silences;
        this.lights = lights;
        this.changes = changes;
        this.batches = batches;
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

    /** Moves them with the transaction that marks the projects as merged, so that nobody sees one without the other. While sweeps have to wait, so do they. */
    @EventListener(ProjectMerges.Merged.class)
    public void moveAll() {
        batches.all(this::move);
    }

    private void move(MergedProject merged) {
        merges.lockMoved(merged);
        changes.locked(List.of(merged.id(), merged.into()));
        var now = WorkingDay.now(clock);
        milestones.move(merged, now);
        conditions.afterMerge(merged, now);
        silences.merged(merged, WorkingDay.of(now));
        lights.afterReport(merged.into(), Author.SYSTEM, now, null);
    }
}
