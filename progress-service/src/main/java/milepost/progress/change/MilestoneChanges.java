package milepost.progress.change;

import java.time.Clock;
import java.time.Instant;
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
import milepost.progress.silence.Silences;
import milepost.progress.stage.MilestoneType;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the milestones of a project, or records what is reported of it, in one transaction: under the project's lock the change and
 * its event, then the events of the stage and of the light, if the change led to other ones.
 */
@Component
public class MilestoneChanges {

    private final AggregateChanges changes;
    private final Projects projects;
    private final Milestones milestones;
    private final ProjectLights lights;
    private final Silences silences;
    private final Clock clock;

    MilestoneChanges(
            AggregateChanges changes,
            Projects projects,
            Milestones milestones,
            ProjectLights lights,
            Silences silences,
            Clock clock) {
        this.changes = changes;
        this.projects = projects;
        this.milestones = milestones;
        this.lights = lights;
        this.silences = silences;
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
        var done = changes.change(projectId, () -> projects.raiseStanding(projectId), author, _ -> {
            var made = change.get();
            return made.giving(made);
        });
        if (done.event() instanceof MilestoneMet met) {
            publishStage(met, author, done.occurredAt());
        }
        lights.afterChange(projectId, author, WorkingDay.today(clock));
        silences.reported(projectId, WorkingDay.now(clock));
        return done.result();
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
