package milepost.progress.light;

import java.time.Clock;
import java.time.Duration;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.Sweep;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.judging.LightPolicies;
import org.springframework.stereotype.Component;

/** Publishes lights that change because time has passed or a policy takes effect. */
@Component
class DueLights implements Sweep {

    private final ProjectLights lights;
    private final DueLightRepository repository;
    private final LightPolicies policies;
    private final AggregateChanges changes;
    private final LightProperties properties;
    private final Clock clock;

    DueLights(
            ProjectLights lights,
            DueLightRepository repository,
            LightPolicies policies,
            AggregateChanges changes,
            LightProperties properties,
            Clock clock) {
        this.lights = lights;
        this.repository = repository;
        this.policies = policies;
        this.changes = changes;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-lights";
    }

    @Override
    public Duration interval() {
        return properties.interval();
    }

    @Override
    public int batchSize() {
        return properties.batch();
    }

    /** Goes through all projects, so it is not part of each sweep. */
    @Override
    public void begin() {
        repository.addMissing();
        repository.makeDue(policies.all(), WorkingDay.today(clock), null);
    }

    @Override
    public int sweep(int limit) {
        var now = WorkingDay.now(clock);
        var today = WorkingDay.of(now);
        var due = repository.lockDue(today, now, limit);
        changes.locked(due);
        due.forEach(projectId -> lights.afterMidnight(projectId, now, null));
        return due.size();
    }
}
