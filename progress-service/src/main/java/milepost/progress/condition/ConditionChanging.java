package milepost.progress.condition;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.access.Caller;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.ProjectChanges;
import milepost.progress.meter.CommittedCounts;
import milepost.progress.project.ProjectMerges;
import milepost.progress.project.ProjectRights;
import milepost.web.ProblemException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Records facts about the condition of projects, in any order. */
@Component
class ConditionChanging {

    private final ProjectRights rights;
    private final ProjectChanges changes;
    private final ProjectMerges merges;
    private final ConditionRepository repository;
    private final ApplicationEventPublisher listeners;
    private final CommittedCounts counts;
    private final Clock clock;

    ConditionChanging(
            ProjectRights rights,
            ProjectChanges changes,
            ProjectMerges merges,
            ConditionRepository repository,
            ApplicationEventPublisher listeners,
            CommittedCounts counts,
            Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.merges = merges;
        this.repository = repository;
        this.listeners = listeners;
        this.counts = counts;
        this.clock = clock;
    }

    /** Returns the recorded fact; 409 if the same is on record for the same day. */
    ChangedCondition change(Caller caller, UUID projectId, ConditionRequest request) {
        rights.requirePlanning(caller, projectId);
        PastDay.require(request.since(), clock, "/since");
        return changes.change(projectId, caller.author(), () -> {
            var before = new ConditionHistory(repository.list(merges.family(projectId, null), null));
            var fact = request.fact(projectId, WorkingDay.now(clock));
            requireNews(before, fact);
            repository.insert(fact.id(), fact);
            listeners.publishEvent(new ConditionsChanged(projectId));
            counts.report("condition");
            var changed = new ChangedCondition(fact, before, with(before, fact));
            return Change.of(changed.event(request.backfill()))
                    .withId(fact.id())
                    .occurredAt(WorkingDay.startOf(fact.since()))
                    .recordedAt(fact.recordedAt())
                    .giving(changed);
        });
    }

    private static void requireNews(ConditionHistory before, ConditionFact fact) {
        if (before.has(fact) && !before.isExplainedAnew(fact)) {
            throw ProblemException.of(
                    HttpStatus.CONFLICT, "condition-unchanged", fact.condition().name(), fact.since());
        }
    }

    private static ConditionHistory with(ConditionHistory before, ConditionFact fact) {
        return new ConditionHistory(
                Stream.concat(before.facts().stream(), List.of(fact).stream()).toList());
    }
}
