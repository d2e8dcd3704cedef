package milepost.progress.light;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.Author;
import milepost.events.ProgressEvent.LightChanged;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the light of a project when it changes, in the transaction that holds the project's lock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectLights {

    private final Milestones milestones;
    private final LightRules rules;
    private final LightRepository repository;
    private final AggregateChanges changes;
    private final Projects projects;
    private final LightMeters meters;

    ProjectLights(
            Milestones milestones,
            LightRules rules,
            LightRepository repository,
            AggregateChanges changes,
            Projects projects,
            LightMeters meters) {
        this.milestones = milestones;
        this.rules = rules;
        this.repository = repository;
        this.changes = changes;
        this.projects = projects;
        this.meters = meters;
    }

    /**
     * @param occurredAt when the light became another one, null for now
     * @param backfill true if what changed it is history that was added
     */
    private record Occasion(
            UUID projectId,
            LocalDate day,
            Author author,
            @Nullable Instant occurredAt,
            @Nullable Boolean backfill) {}

    /**
     * Publishes today's light if it is another one after milestones of the project were added or changed.
     *
     * @param backfill true if that was history that was added
     */
    public void afterChange(ProjectMilestones changed, Author author, LocalDate today, @Nullable Boolean backfill) {
        var projectId = changed.projectId();
        var kept = repository.find(projectId).orElse(KeptLight.NONE);
        var now = update(kept.light(), changed.all(), new Occasion(projectId, today, author, null, backfill));
        if (!now.equals(kept)) {
            repository.save(projectId, now.light(), now.dueOn());
        }
    }

    /** Publishes every change since the last one that was published, each with its day; if none was, the light of today. */
    public void afterMidnight(UUID projectId, LocalDate today) {
        var kept = repository.find(projectId).orElse(KeptLight.NONE);
        if (!kept.isDueOn(today)) {
            return;
        }
        var current = milestones.ofProject(projectId).all();
        while (kept.isDueOn(today)) {
            var day = kept.changedOn().orElse(today);
            var since = kept.changedOn().map(WorkingDay::startOf).orElse(null);
            kept = update(kept.light(), current, new Occasion(projectId, day, Author.SYSTEM, since, null));
        }
        repository.save(projectId, kept.light(), kept.dueOn());
    }

    private KeptLight update(@Nullable Light before, List<Milestone> current, Occasion occasion) {
        var rule = rules.current();
        var light = rule.lightOn(occasion.day, current);
        if (light != Light.NONE && light != before) {
            var event = new LightChanged(
                    occasion.projectId,
                    before == null ? null : before.code(),
                    light.code(),
                    rule.id(),
                    Slip.days(current, occasion.day).orElseThrow(),
                    occasion.day,
                    occasion.backfill);
            changes.change(
                    occasion.projectId,
                    () -> projects.raise(occasion.projectId),
                    occasion.author,
                    _ -> Change.of(event).occurredAt(occasion.occurredAt));
            meters.countAfterCommit(light);
        }
        return new KeptLight(
                light == Light.NONE ? null : light,
                rule.changeAfter(occasion.day, current).orElse(null));
    }
}
