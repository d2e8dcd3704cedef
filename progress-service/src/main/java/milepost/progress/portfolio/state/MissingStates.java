package milepost.progress.portfolio.state;

import java.time.Clock;
import java.time.Duration;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.sweep.Sweep;
import milepost.progress.calendar.Moment;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.judging.LightJudging;
import milepost.progress.milestone.Milestones;
import org.springframework.stereotype.Component;

/** Keeps the states of projects whose milestones an earlier release has added. */
@Component
class MissingStates implements Sweep {

    private final MissingStateRepository repository;
    private final ProjectStates states;
    private final Milestones milestones;
    private final LightJudging judging;
    private final AggregateChanges changes;
    private final Clock clock;

    MissingStates(
            MissingStateRepository repository,
            ProjectStates states,
            Milestones milestones,
            LightJudging judging,
            AggregateChanges changes,
            Clock clock) {
        this.repository = repository;
        this.states = states;
        this.milestones = milestones;
        this.judging = judging;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "missing-states";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(5);
    }

    @Override
    public int batchSize() {
        return 50;
    }

    @Override
    public int sweep(int limit) {
        var now = WorkingDay.now(clock);
        var today = WorkingDay.of(now);
        var missing = repository.lock(limit);
        changes.locked(missing);
        missing.stream().map(milestones::ofProject).forEach(project -> {
            var light = judging.lightAt(Moment.NOW, today, project);
            states.keep(project, ProjectState.of(project, light, today), null, now);
        });
        return missing.size();
    }
}
