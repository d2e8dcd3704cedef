package milepost.progress.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import milepost.events.Author;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.StageChanged;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.Projects;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the milestones of a project in one transaction: under the project's lock the change and its event, then the events
 * of the stage and of the light, if the change led to other ones.
 */
@Component
public class MilestoneChanges {

    private final AggregateChanges changes;
    private final Projects projects;
    private final Milestones milestones;
    private final ProjectLights lights;
    private final Clock clock;

    MilestoneChanges(
            AggregateChanges changes, Projects projects, Milestones milestones, ProjectLights lights, Clock clock) {
        this.changes = changes;
        this.projects = projects;
        this.milestones = milestones;
        this.lights = lights;
        this.clock = clock;
    }

    /**
     * Makes a change.
     *
     * @param change is called while the project is locked
     * @return the result of the change
     */
    @Transactional
    public <T> T change(UUID projectId, Author author, Supplier<Change<T>> change) {
        return changeAll(projectId, author, () -> List.of(change.get())).getFirst();
    }

    /**
     * Makes several changes, or none. Their events follow one another in the order of the list.
     *
     * @param all is called while the project is locked, and makes one change at least
     * @return the results of the changes
     */
    @Transactional
    public <T> List<T> changeAll(UUID projectId, Author author, Supplier<List<Change<T>>> all) {
        var made = changes.change(projectId, () -> projects.raiseStanding(projectId), author, _ -> {
            var list = all.get();
            return list.getFirst().giving(list);
        });
        for (var change : made) {
            if (change != made.getFirst()) {
                changes.change(projectId, () -> projects.raise(projectId), author, _ -> change);
            }
            if (change.event() instanceof MilestoneMet met) {
                publishStage(met, author, change.occurredAt());
            }
        }
        lights.afterChange(projectId, author, WorkingDay.today(clock));
        return made.stream().map(Change::result).toList();
    }

    private void publishStage(MilestoneMet met, Author author, @Nullable Instant occurredAt) {
        var reached = MilestoneType.valueOf(met.milestoneType()).stage();
        var before = Stage.furthest(milestones.typesMetWithout(met.milestoneId(), met.projectId()));
        if (reached.compareTo(before) > 0) {
            var event = new StageChanged(
                    met.projectId(), before.name(), reached.name(), met.milestoneId(), met.milestoneType());
            changes.change(
                    met.projectId(),
                    () -> projects.raise(met.projectId()),
                    author,
                    _ -> Change.of(event).occurredAt(occurredAt));
        }
    }
}
