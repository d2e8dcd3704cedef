package milepost.progress.condition;

import java.time.Instant;
import java.util.Optional;
import milepost.events.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.project.MergedProject;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the condition of a project if it is another one after a project was merged into it, in the transaction that locks both. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergedConditions {

    private final Conditions conditions;
    private final ProjectMerges merges;
    private final AggregateChanges changes;
    private final Projects projects;

    MergedConditions(Conditions conditions, ProjectMerges merges, AggregateChanges changes, Projects projects) {
        this.conditions = conditions;
        this.merges = merges;
        this.changes = changes;
        this.projects = projects;
    }

    public void afterMerge(MergedProject merged, Instant at) {
        var today = WorkingDay.of(at);
        var now = conditions.history(merges.family(merged.into(), null), null);
        var before = now.only(fact -> !fact.projectId().equals(merged.id()));
        Optional.of(now)
                .filter(_ -> now.conditionOn(today) != before.conditionOn(today))
                .flatMap(_ -> now.on(today))
                .map(fact -> new ChangedCondition(fact.of(merged.into()), before, now))
                .ifPresent(changed -> changes.change(
                        merged.into(),
                        () -> projects.raise(merged.into()),
                        Author.SYSTEM,
                        _ -> Change.of(changed.event(null)).recordedAt(at)));
    }
}
