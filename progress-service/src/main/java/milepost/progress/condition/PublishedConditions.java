package milepost.progress.condition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import milepost.events.Author;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.project.MergedProject;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.Projects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the condition of a project if a merge or a correction makes it another one, in the transaction that locks the project. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishedConditions {

    private final Conditions conditions;
    private final ProjectMerges merges;
    private final AggregateChanges changes;
    private final Projects projects;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    PublishedConditions(
            Conditions conditions,
            ProjectMerges merges,
            AggregateChanges changes,
            Projects projects,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.conditions = conditions;
        this.merges = merges;
        this.changes = changes;
        this.projects = projects;
        this.listeners = listeners;
        this.clock = clock;
    }

    public void afterMerge(MergedProject merged) {
        var now = conditions.history(merges.family(merged.into(), null), null);
        var before = now.only(fact -> !fact.projectId().equals(merged.id()));
        publishDifference(merged.into(), Author.SYSTEM, before, now);
    }

    /** @param before what was on record until the correction */
    public void afterCorrection(UUID projectId, Author author, ConditionHistory before) {
        publishDifference(projectId, author, before, conditions.history(merges.family(projectId, null), null));
    }

    private void publishDifference(UUID projectId, Author author, ConditionHistory before, ConditionHistory now) {
        var today = WorkingDay.today(clock);
        now.differsSince(before, today)
                .map(since -> new ChangedCondition(
                        now.on(today).map(fact -> fact.of(projectId, since)).orElseGet(() -> active(projectId, since)),
                        before,
                        now))
                .ifPresent(changed -> changes.change(
                        projectId, () -> projects.raise(projectId), author, _ -> Change.of(changed.event(null))));
        listeners.publishEvent(new ConditionsChanged(projectId));
    }

    /** Returns what counts while nothing is known. */
    private ConditionFact active(UUID projectId, LocalDate since) {
        var now = WorkingDay.now(clock);
        return new ConditionFact(EventIds.next(), projectId, Condition.ACTIVE, since, null, null, null, null, now);
    }
}
