package milepost.progress.change;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import milepost.events.envelope.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.project.Projects;
import milepost.progress.silence.Silences;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the milestones of a project in one transaction: under the project's lock the facts and their events, then the events
 * of the stage and of the light, if the change led to other ones. What listens to {@link MilestoneClosed} follows in it.
 */
@Component
public class MilestoneChanges {

    private final AggregateChanges changes;
    private final Projects projects;
    private final Milestones milestones;
    private final ProjectLights lights;
    private final Silences silences;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    MilestoneChanges(
            AggregateChanges changes,
            Projects projects,
            Milestones milestones,
            ProjectLights lights,
            Silences silences,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.changes = changes;
        this.projects = projects;
        this.milestones = milestones;
        this.lights = lights;
        this.silences = silences;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * Makes a change that somebody asked for; 409 if the project was merged meanwhile.
     *
     * @param change is called while the project is locked
     * @return the first milestone that it changed, as it is afterwards
     */
    @Transactional
    public Milestone change(UUID projectId, Author author, Function<ProjectMilestones, MilestoneChange> change) {
        return changeAll(projectId, author, before -> List.of(change.apply(before)))
                .getFirst();
    }

    /** The same for several changes of one project, each with its event; at least one. */
    @Transactional
    public List<Milestone> changeAll(
            UUID projectId, Author author, Function<ProjectMilestones, List<MilestoneChange>> change) {
        var made = changes.change(projectId, () -> projects.raiseStanding(projectId), author, _ -> {
            var before = milestones.ofProject(projectId);
            var all = change.apply(before);
            return saved(all.getFirst()).giving(new MadeChanges(before, all));
        });
        made.all().stream().skip(1).forEach(one -> publish(projectId, author, () -> saved(one)));
        var at = made.recordedAt().orElseGet(() -> WorkingDay.now(clock));
        made.stageChange().ifPresent(event -> publish(projectId, author, () -> event.recordedAt(at)));
        lights.afterChange(made.after(), author, at, made.cause());
        silences.reported(projectId, at);
        made.changed().stream()
                .filter(milestone -> !milestone.isOpen())
                .map(closed -> new MilestoneClosed(closed, at))
                .forEach(listeners::publishEvent);
        return made.changed();
    }

    private Change<?> saved(MilestoneChange change) {
        var told = Change.of(change.event()).recordedAt(change.recordedAt());
        var fact = change.fact();
        if (fact == null) {
            return told;
        }
        change.after().forEach(after -> milestones.save(after, fact.eventId()));
        return told.withId(fact.eventId()).occurredAt(fact.occurredAt());
    }

    private void publish(UUID projectId, Author author, Supplier<Change<?>> change) {
        changes.change(projectId, () -> projects.raise(projectId), author, _ -> change.get());
    }
}
