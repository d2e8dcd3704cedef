package milepost.progress.change;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import milepost.events.Author;
import milepost.events.ProgressEvent.StageChanged;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.Cause;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.project.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the milestones of a project in one transaction: under the project's lock the facts and their events, then the events
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
            return saved(all.getFirst()).giving(new Made(before, all));
        });
        made.all.stream().skip(1).forEach(one -> publish(projectId, author, () -> saved(one)));
        var after = made.before.with(made.changed());
        stageChange(made, after).ifPresent(event -> publish(projectId, author, () -> event));
        lights.afterChange(after, author, WorkingDay.today(clock), made.cause());
        return made.changed();
    }

    private record Made(ProjectMilestones before, List<MilestoneChange> all) {

        List<Milestone> changed() {
            return all.stream().flatMap(one -> one.after().stream()).toList();
        }

        Cause cause() {
            var last = all.getLast();
            return new Cause(last.fact().eventId(), last.event());
        }
    }

    private Change<?> saved(MilestoneChange change) {
        change.after().forEach(after -> milestones.save(after, change.fact().eventId()));
        return Change.of(change.event())
                .withId(change.fact().eventId())
                .occurredAt(change.fact().occurredAt());
    }

    private static Optional<Change<?>> stageChange(Made made, ProjectMilestones after) {
        if (made.before.stage() == after.stage()) {
            return Optional.empty();
        }
        var cause = made.all.getLast();
        var milestone = cause.after().getFirst();
        var event = new StageChanged(
                milestone.projectId(),
                made.before.stage().name(),
                after.stage().name(),
                milestone.id(),
                milestone.type().name());
        return Optional.of(Change.of(event).occurredAt(cause.fact().occurredAt()));
    }

    private void publish(UUID projectId, Author author, Supplier<Change<?>> change) {
        changes.change(projectId, () -> projects.raise(projectId), author, _ -> change.get());
    }
}
