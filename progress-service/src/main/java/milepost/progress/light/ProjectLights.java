package milepost.progress.light;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import milepost.events.Author;
import milepost.events.ProgressEvent.LightChanged;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the light of a project when it changes, in the transaction that holds the project's lock, and tells other features of
 * each change of milestones or light.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectLights {

    private final Milestones milestones;
    private final LightRules rules;
    private final LightRepository repository;
    private final AggregateChanges changes;
    private final Projects projects;
    private final LightMeters meters;
    private final ApplicationEventPublisher listeners;

    ProjectLights(
            Milestones milestones,
            LightRules rules,
            LightRepository repository,
            AggregateChanges changes,
            Projects projects,
            LightMeters meters,
            ApplicationEventPublisher listeners) {
        this.milestones = milestones;
        this.rules = rules;
        this.repository = repository;
        this.changes = changes;
        this.projects = projects;
        this.meters = meters;
        this.listeners = listeners;
    }

    /**
     * @param occurredAt when the light became another one, null for when that is recorded
     * @param at when it is recorded
     * @param cause null if it is time alone
     */
    private record Occasion(
            LocalDate day,
            Author author,
            @Nullable Instant occurredAt,
            Instant at,
            @Nullable Cause cause) {}

    /**
     * Publishes the light of the day if it is another one after milestones of the project were added or changed.
     *
     * @param at when that was recorded
     * @param cause null if they are as they were
     */
    public void afterChange(ProjectMilestones changed, Author author, Instant at, @Nullable Cause cause) {
        var projectId = changed.projectId();
        var kept = repository.find(projectId).orElse(KeptLight.NONE);
        var now = update(kept.light(), changed, new Occasion(WorkingDay.of(at), author, null, at, cause));
        if (!now.equals(kept)) {
            repository.save(projectId, now.light(), now.dueOn());
        }
    }

    /**
     * Publishes every change since the last one that was published, each with its day; if none was, the light of today.
     *
     * @param missed that a target has passed, null if none has
     */
    public void afterMidnight(UUID projectId, Instant now, @Nullable Cause missed) {
        var today = WorkingDay.of(now);
        var kept = repository.find(projectId).orElse(KeptLight.NONE);
        if (missed == null && !kept.isDueOn(today)) {
            return;
        }
        var current = milestones.ofProject(projectId);
        if (missed != null) {
            var light = Objects.requireNonNullElse(kept.light(), Light.NONE);
            listeners.publishEvent(new ProgressChanged(current, light, today, now, missed));
        }
        while (kept.isDueOn(today)) {
            var day = kept.changedOn().orElse(today);
            var since = kept.changedOn().map(WorkingDay::startOf).orElse(null);
            kept = update(kept.light(), current, new Occasion(day, Author.SYSTEM, since, now, null));
        }
        repository.save(projectId, kept.light(), kept.dueOn());
    }

    private KeptLight update(@Nullable Light before, ProjectMilestones current, Occasion occasion) {
        var light = rules.current().lightOn(occasion.day, current.all());
        var cause = occasion.cause;
        if (light != Light.NONE && light != before) {
            var published = publish(before, light, current, occasion);
            cause = cause == null ? published : cause;
        }
        if (cause != null) {
            listeners.publishEvent(new ProgressChanged(current, light, occasion.day, occasion.at, cause));
        }
        return new KeptLight(
                light == Light.NONE ? null : light,
                rules.current().changeAfter(occasion.day, current.all()).orElse(null));
    }

    private Cause publish(@Nullable Light before, Light light, ProjectMilestones current, Occasion occasion) {
        var projectId = current.projectId();
        var event = new LightChanged(
                projectId,
                before == null ? null : before.code(),
                light.code(),
                rules.current().id(),
                Slip.days(current.all(), occasion.day).orElseThrow(),
                occasion.day,
                occasion.cause == null ? null : occasion.cause.event().backfill());
        var id = EventIds.next();
        changes.change(
                projectId,
                () -> projects.raise(projectId),
                occasion.author,
                _ -> Change.of(event).withId(id).occurredAt(occasion.occurredAt).recordedAt(occasion.at));
        meters.countAfterCommit(light);
        return new Cause(id, event);
    }
}
