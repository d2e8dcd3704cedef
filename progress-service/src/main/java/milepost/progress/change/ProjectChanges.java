package milepost.progress.change;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import milepost.events.ProgressEvent;
import milepost.events.envelope.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.ProjectLights;
import milepost.progress.project.Projects;
import milepost.progress.silence.Silences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what is reported of a project as a whole, in one transaction under the project's lock; its light follows. */
@Component
public class ProjectChanges {

    private final AggregateChanges changes;
    private final Projects projects;
    private final Silences silences;
    private final ProjectLights lights;
    private final Clock clock;

    ProjectChanges(AggregateChanges changes, Projects projects, Silences silences, ProjectLights lights, Clock clock) {
        this.changes = changes;
        this.projects = projects;
        this.silences = silences;
        this.lights = lights;
        this.clock = clock;
    }

    /**
     * Makes a change that somebody asked for; 409 if the project was merged meanwhile.
     *
     * @param change is called while the project is locked; what it stores as the time is that of its event
     */
    @Transactional
    public <T> T change(UUID projectId, Author author, Supplier<Change<T>> change) {
        var done = changes.change(projectId, () -> projects.raiseStanding(projectId), author, _ -> {
            var made = recorded(change.get());
            return made.giving(made);
        });
        var at = Objects.requireNonNull(done.recordedAt());
        silences.reported(projectId, at);
        lights.afterReport(projectId, author, at, backfill(done));
        return done.result();
    }

    private <T> Change<T> recorded(Change<T> change) {
        return change.recordedAt() == null ? change.recordedAt(WorkingDay.now(clock)) : change;
    }

    private static @Nullable Boolean backfill(Change<?> change) {
        return change.event() instanceof ProgressEvent event ? event.backfill() : null;
    }
}
