package milepost.progress.explanation;

import java.time.Clock;
import java.time.Duration;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.Sweep;
import milepost.progress.calendar.WorkingDay;
import org.springframework.stereotype.Component;

/** Publishes that conditions have to be explained anew, once for each day that was named. */
@Component
class DueExplanations implements Sweep {

    private final Explanations explanations;
    private final ExplanationRepository repository;
    private final AggregateChanges changes;
    private final ExplanationProperties properties;
    private final Clock clock;

    DueExplanations(
            Explanations explanations,
            ExplanationRepository repository,
            AggregateChanges changes,
            ExplanationProperties properties,
            Clock clock) {
        this.explanations = explanations;
        this.repository = repository;
        this.changes = changes;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-explanations";
    }

    @Override
    public Duration interval() {
        return properties.interval();
    }

    @Override
    public int batchSize() {
        return properties.batch();
    }

    @Override
    public int sweep(int limit) {
        var today = WorkingDay.today(clock);
        var due = repository.lockDue(today, limit);
        changes.locked(due);
        due.forEach(projectId -> explanations.tell(projectId, today));
        return due.size();
    }
}
