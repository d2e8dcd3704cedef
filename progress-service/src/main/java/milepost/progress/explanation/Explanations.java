package milepost.progress.explanation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import milepost.events.ReportingEvent.ExplanationDue;
import milepost.events.envelope.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.condition.ConditionHistory;
import milepost.progress.condition.Conditions;
import milepost.progress.condition.ConditionsChanged;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.Projects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps when the condition of a project has to be explained anew, and publishes that this day has passed, in the transaction that holds
 * the project's lock. What counts is the condition of today: a condition that ended meanwhile needs no explanation.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Explanations {

    private final Conditions conditions;
    private final ProjectMerges merges;
    private final Projects projects;
    private final ExplanationRepository repository;
    private final AggregateChanges changes;
    private final Clock clock;

    Explanations(
            Conditions conditions,
            ProjectMerges merges,
            Projects projects,
            ExplanationRepository repository,
            AggregateChanges changes,
            Clock clock) {
        this.conditions = conditions;
        this.merges = merges;
        this.projects = projects;
        this.repository = repository;
        this.changes = changes;
        this.clock = clock;
    }

    @EventListener
    public void on(ConditionsChanged changed) {
        var projectId = changed.projectId();
        var until = untold(projectId, history(projectId), WorkingDay.today(clock));
        repository.save(projectId, until.map(day -> day.plusDays(1)).orElse(null));
    }

    /** Publishes that a day has passed, if it still counts. */
    public void tell(UUID projectId, LocalDate today) {
        var isMerged = projects.find(projectId)
                .filter(project -> project.mergedInto() == null)
                .isEmpty();
        var history = history(projectId);
        var until = untold(projectId, history, today).filter(_ -> !isMerged);
        if (until.filter(today::isAfter).isPresent()) {
            publish(projectId, history, until.get(), today);
            repository.saveTold(projectId, until.get());
        } else {
            repository.save(projectId, until.map(day -> day.plusDays(1)).orElse(null));
        }
    }

    /** Notes a day that was told by another database. */
    public void restore(ExplanationDue told) {
        repository.restoreTold(told.projectId(), told.until());
    }

    private ConditionHistory history(UUID projectId) {
        return conditions.history(merges.family(projectId, null), null);
    }

    private Optional<LocalDate> untold(UUID projectId, ConditionHistory history, LocalDate today) {
        var told = repository.toldUntil(projectId);
        return history.explainedUntil(today)
                .filter(until -> told.filter(until::equals).isEmpty());
    }

    private void publish(UUID projectId, ConditionHistory history, LocalDate until, LocalDate today) {
        var beginning = history.on(today).orElseThrow();
        var day = until.plusDays(1);
        var event = new ExplanationDue(projectId, beginning.condition().name(), beginning.since(), until, day);
        changes.change(
                projectId,
                () -> projects.raise(projectId),
                Author.SYSTEM,
                _ -> Change.of(event).occurredAt(WorkingDay.startOf(day)));
    }
}
