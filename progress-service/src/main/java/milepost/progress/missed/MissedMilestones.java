package milepost.progress.missed;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import milepost.events.Author;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.messaging.sweep.Sweep;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.Projects;
import org.springframework.stereotype.Component;

/** Publishes that targets have passed without a report, once each. A light that changes with them follows in the same transaction. */
@Component
class MissedMilestones implements Sweep {

    private final Milestones milestones;
    private final AggregateChanges changes;
    private final Projects projects;
    private final ProjectLights lights;
    private final MissedProperties properties;
    private final Clock clock;

    MissedMilestones(
            Milestones milestones,
            AggregateChanges changes,
            Projects projects,
            ProjectLights lights,
            MissedProperties properties,
            Clock clock) {
        this.milestones = milestones;
        this.changes = changes;
        this.projects = projects;
        this.lights = lights;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "missed-milestones";
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
        var now = WorkingDay.now(clock);
        var today = WorkingDay.of(now);
        var missed = milestones.markMissed(now, limit);
        var projectIds = missed.stream().map(Milestone::projectId).collect(toCollection(LinkedHashSet::new));
        changes.locked(projectIds);
        missed.forEach(milestone -> publish(milestone, today));
        projectIds.forEach(projectId -> lights.afterMidnight(projectId, today));
        return missed.size();
    }

    private void publish(Milestone milestone, LocalDate today) {
        var passedAt = WorkingDay.startOf(milestone.currentTarget().date().plusDays(1));
        changes.change(
                milestone.projectId(),
                () -> projects.raise(milestone.projectId()),
                Author.SYSTEM,
                _ -> Change.of(missed(milestone, today)).occurredAt(passedAt));
    }

    private static MilestoneMissed missed(Milestone milestone, LocalDate today) {
        var target = milestone.currentTarget();
        return new MilestoneMissed(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.baseline().date(),
                target.date(),
                target.precision().code(),
                milestone.slipDaysTo(today));
    }
}
