package milepost.progress.light;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.events.Author;
import milepost.events.ProgressEvent.LightChanged;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectJournal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a project's light whenever it becomes another one. Whoever changes milestones calls it in the same transaction,
 * after the event of the change, and so with the project's row locked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectLights {

    private final Milestones milestones;
    private final LightRepository repository;
    private final ProjectJournal journal;
    private final MeterRegistry meters;

    ProjectLights(Milestones milestones, LightRepository repository, ProjectJournal journal, MeterRegistry meters) {
        this.milestones = milestones;
        this.repository = repository;
        this.journal = journal;
        this.meters = meters;
    }

    /** After milestones of the project were added or changed: publishes its light of today, if that is another one. */
    public void afterChange(UUID projectId, Author author, LocalDate today) {
        var kept = repository.find(projectId).orElse(KeptLight.NONE);
        var now = turn(projectId, kept.light(), milestones.ofProject(projectId), today, author, null);
        if (!now.equals(kept)) {
            repository.save(projectId, now.light(), now.dueOn());
        }
    }

    /**
     * After time has passed: publishes every change since, each with the day on which it came. A project of which no light was
     * told yet gets that of today.
     */
    public void afterMidnight(UUID projectId, LocalDate today) {
        var kept = repository.find(projectId).orElse(KeptLight.NONE);
        if (!kept.isDueOn(today)) {
            return;
        }
        var known = milestones.ofProject(projectId);
        while (kept.isDueOn(today)) {
            var day = kept.changedOn().orElse(today);
            var since = kept.changedOn().map(WorkingDay::startOf).orElse(null);
            kept = turn(projectId, kept.light(), known, day, Author.SYSTEM, since);
        }
        repository.save(projectId, kept.light(), kept.dueOn());
    }

    private KeptLight turn(
            UUID projectId,
            @Nullable Light before,
            List<Milestone> known,
            LocalDate day,
            Author author,
            @Nullable Instant occurredAt) {
        var light = Light.of(known, day);
        if (light != null && light != before) {
            var version = journal.nextVersion(projectId);
            journal.publish(version, changed(projectId, before, light, known, day), author, occurredAt);
            meters.counter("milepost.light.changes", "light", light.code()).increment();
        }
        return new KeptLight(light, Light.changesAfter(day, known).orElse(null));
    }

    private static LightChanged changed(
            UUID projectId, @Nullable Light before, Light light, List<Milestone> known, LocalDate day) {
        return new LightChanged(
                projectId,
                before == null ? null : before.code(),
                light.code(),
                Light.RULE,
                Slip.days(known, day).orElseThrow(),
                day);
    }
}
