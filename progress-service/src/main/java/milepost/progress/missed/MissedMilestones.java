package milepost.progress.missed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import milepost.events.envelope.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.messaging.sweep.Sweep;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.fact.Content.Missed;
import milepost.progress.fact.Fact;
import milepost.progress.light.Cause;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.Milestones.Passed;
import milepost.progress.project.Projects;
import org.springframework.stereotype.Component;

/**
 * Publishes that targets have passed without a report, once each. A light that changes with them follows in the same transaction. A
 * milestone that was kept as due and is not by its facts is kept anew, so that it is not looked at again.
 */
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
        var passed = milestones.lockPassed(now, limit);
        var byProject = passed.stream()
                .collect(groupingBy(Passed::projectId, LinkedHashMap::new, mapping(Passed::id, toSet())));
        changes.locked(byProject.keySet());
        byProject.forEach((projectId, ids) -> miss(projectId, ids, now));
        return passed.size();
    }

    private void miss(UUID projectId, Set<UUID> passed, Instant now) {
        var all = milestones.ofProject(projectId);
        var due = milestones.due(all, now);
        all.all().stream()
                .filter(milestone -> passed.contains(milestone.id()) && !due.contains(milestone))
                .forEach(milestones::keepDue);
        var missed = due.stream().map(milestone -> publish(milestone, now)).toList();
        lights.afterMidnight(projectId, now, missed.isEmpty() ? null : missed.getLast());
    }

    private Cause publish(Milestone milestone, Instant now) {
        var target = milestone.currentTarget();
        var fact = Fact.of(milestone.lastDay().plusDays(1), now, new Missed(target.eventId(), target.date()));
        var event = MissedEvents.of(milestone, WorkingDay.of(now));
        changes.change(milestone.projectId(), () -> projects.raise(milestone.projectId()), Author.SYSTEM, _ -> {
            milestones.save(milestone.with(fact), fact.eventId());
            return Change.of(event)
                    .withId(fact.eventId())
                    .occurredAt(WorkingDay.startOf(fact.occurredOn()))
                    .recordedAt(now);
        });
        return new Cause(fact.eventId(), event);
    }
}
