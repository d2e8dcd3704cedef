package milepost.progress.silence;

import java.time.Clock;
import java.time.Duration;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.Sweep;
import milepost.progress.calendar.WorkingDay;
import org.springframework.stereotype.Component;

/** Publishes that nothing is reported of projects, each step once on its day. */
@Component
class DueSilences implements Sweep {

    private final Steps steps;
    private final SilencePolicies policies;
    private final DueSilenceRepository repository;
    private final AggregateChanges changes;
    private final SilenceProperties properties;
    private final Clock clock;

    DueSilences(
            Steps steps,
            SilencePolicies policies,
            DueSilenceRepository repository,
            AggregateChanges changes,
            SilenceProperties properties,
            Clock clock) {
        this.steps = steps;
        this.policies = policies;
        this.repository = repository;
        this.changes = changes;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-silences";
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
    public void begin() {
        var today = WorkingDay.today(clock);
        var isNew = policies.takeEffect(today);
        var earliest = policies.earliestAfter(today);
        earliest.filter(_ -> isNew).ifPresent(repository::lookBy);
        repository.addMissing(earliest.orElse(null));
    }

    @Override
    public int sweep(int limit) {
        var today = WorkingDay.today(clock);
        var due = repository.lockDue(today, limit);
        changes.locked(due);
        due.forEach(projectId -> steps.take(projectId, today));
        return due.size();
    }
}
