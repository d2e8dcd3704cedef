package milepost.progress.merging;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.envelope.Author;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.light.Cause;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.project.MergedProject;
import milepost.progress.project.Projects;
import org.springframework.stereotype.Component;

/** Returns milestones to a project that was merged by mistake; the stages and lights of both projects follow. */
@Component
class ReturnedMilestones {

    private final Projects projects;
    private final Milestones milestones;
    private final ProjectLights lights;
    private final AggregateChanges changes;

    ReturnedMilestones(Projects projects, Milestones milestones, ProjectLights lights, AggregateChanges changes) {
        this.projects = projects;
        this.milestones = milestones;
        this.lights = lights;
        this.changes = changes;
    }

    /**
     * Returns them in the transaction that holds the locks of both projects.
     *
     * @param family the project and those that had been merged into it before
     */
    void giveBack(MergedProject separated, List<UUID> family, Instant now) {
        var ids = milestones.addedTo(family, separated.into());
        if (ids.isEmpty()) {
            return;
        }
        var own = milestones.ofProject(separated.id());
        var all = milestones.ofProject(separated.into());
        milestones.returnTo(separated.id(), ids, Objects.requireNonNullElse(separated.until(), now));
        follow(all, separated, ids, now);
        follow(own, separated, ids, now);
    }

    /** @param before the milestones of one of the two until now */
    private void follow(ProjectMilestones before, MergedProject separated, List<UUID> ids, Instant now) {
        var projectId = before.projectId();
        var after = milestones.ofProject(projectId);
        var cause = publish(projectId, now, new ProgressReturned(projectId, separated.into(), separated.id(), ids));
        stageChange(before, after).ifPresent(event -> publish(projectId, now, event));
        lights.afterChange(after, Author.SYSTEM, now, cause);
    }

    /** Names the milestone that reached the further one of the two stages. */
    private static Optional<StageChanged> stageChange(ProjectMilestones before, ProjectMilestones after) {
        var further = before.stage().compareTo(after.stage()) > 0 ? before : after;
        return further.all().stream()
                .filter(Milestone::isMet)
                .max(Comparator.comparing(milestone -> milestone.type().stage()))
                .filter(_ -> before.stage() != after.stage())
                .map(reached -> new StageChanged(
                        before.projectId(),
                        before.stage().name(),
                        after.stage().name(),
                        reached.id(),
                        reached.type().name(),
                        null));
    }

    private Cause publish(UUID projectId, Instant now, ProgressEvent event) {
        var id = EventIds.next();
        return changes.change(
                projectId,
                () -> projects.raise(projectId),
                Author.SYSTEM,
                _ -> Change.of(event).withId(id).recordedAt(now).giving(new Cause(id, event)));
    }
}
