package milepost.progress.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.envelope.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.fact.Condition;
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

    PublishedConditions(
            Conditions conditions,
            ProjectMerges merges,
            AggregateChanges changes,
            Projects projects,
            ApplicationEventPublisher listeners) {
        this.conditions = conditions;
        this.merges = merges;
        this.changes = changes;
        this.projects = projects;
        this.listeners = listeners;
    }

    public void afterMerge(MergedProject merged, Instant at) {
        var now = conditions.history(merges.family(merged.into(), null), null);
        var before = now.only(fact -> !fact.projectId().equals(merged.id()));
        publishDifference(merged.into(), Author.SYSTEM, before, now, at);
    }

    /** @param family the separated project and those that had been merged into it before */
    public void afterSeparation(MergedProject separated, List<UUID> family, Instant at) {
        var others = merges.family(separated.into(), null);
        var before = conditions.history(
                Stream.concat(others.stream(), family.stream()).toList(), null);
        publishDifference(separated.into(), Author.SYSTEM, before, conditions.history(others, null), at);
        listeners.publishEvent(new ConditionsChanged(separated.id()));
    }

    /**
     * @param before what was on record until the correction
     * @param at when the correction was recorded
     */
    public void afterCorrection(UUID projectId, Author author, ConditionHistory before, Instant at) {
        publishDifference(projectId, author, before, conditions.history(merges.family(projectId, null), null), at);
    }

    private void publishDifference(
            UUID projectId, Author author, ConditionHistory before, ConditionHistory now, Instant at) {
        var today = WorkingDay.of(at);
        now.differsSince(before, today)
                .map(since -> new ChangedCondition(
                        now.on(today)
                                .map(fact -> fact.of(projectId, since))
                                .orElseGet(() -> active(before.on(today).orElseThrow(), projectId, since)),
                        before,
                        now))
                .ifPresent(changed -> changes.change(
                        projectId,
                        () -> projects.raise(projectId),
                        author,
                        _ -> Change.of(changed.event(null)).recordedAt(at)));
        listeners.publishEvent(new ConditionsChanged(projectId));
    }

    /** Returns what counts when nothing is on record any more, in place of what counted last. */
    private static ConditionFact active(ConditionFact last, UUID projectId, LocalDate since) {
        return new ConditionFact(
                last.id(), projectId, Condition.ACTIVE, since, null, null, null, null, last.recordedAt());
    }
}
