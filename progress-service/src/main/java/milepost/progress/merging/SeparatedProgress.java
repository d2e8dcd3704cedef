package milepost.progress.merging;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
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
 * Returns the milestones of projects whose merge was undone; stages, lights and conditions of both projects follow in the same
 * transaction. What was added to the other project after the merge stays there.
 */
@Component
class SeparatedProgress {

    private final ProjectMerges merges;
    private final ReturnedMilestones milestones;
    private final PublishedConditions conditions;
    private final Silences silences;
    private final ProjectLights lights;
    private final AggregateChanges changes;
    private final MergeBatches batches;
    private final Clock clock;

    SeparatedProgress(
            ProjectMerges merges,
            ReturnedMilestones milestones,
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

    /** Returns the milestones of as many projects, and how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int giveBack(int limit) {
        var separated = merges.lockSeparated(limit);
        separated.forEach(this::giveBack);
        return separated.size();
    }

    /** Does so with the transaction that separates the projects. While sweeps have to wait, so does this. */
    @EventListener(ProjectMerges.Separated.class)
    public void giveBackAll() {
        batches.all(this::giveBack);
    }

    private void giveBack(MergedProject separated) {
        merges.lockReturned(separated);
        changes.locked(List.of(separated.id(), separated.into()));
        var now = WorkingDay.now(clock);
        var family = merges.family(separated.id(), null);
        milestones.giveBack(separated, family, now);
        conditions.afterSeparation(separated, family, now);
        silences.separated(separated.id(), WorkingDay.of(now));
        Stream.of(separated.id(), separated.into()).forEach(id -> lights.afterReport(id, Author.SYSTEM, now, null));
    }
}
