package milepost.progress.silence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import milepost.events.ReportingEvent.WentStale;
import milepost.events.envelope.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.meter.CommittedCounts;
import milepost.progress.project.Project;
import milepost.progress.project.Projects;
import org.springframework.stereotype.Component;

/** Publishes the steps that are due for a project, in the transaction that holds its lock. */
@Component
class Steps {

    private final Projects projects;
    private final ExpectedReports expected;
    private final SilencePolicies policies;
    private final SilenceRepository repository;
    private final AggregateChanges changes;
    private final CommittedCounts counts;

    Steps(
            Projects projects,
            ExpectedReports expected,
            SilencePolicies policies,
            SilenceRepository repository,
            AggregateChanges changes,
            CommittedCounts counts) {
        this.projects = projects;
        this.expected = expected;
        this.policies = policies;
        this.repository = repository;
        this.changes = changes;
        this.counts = counts;
    }

    /** Publishes every step up to a day that was not published yet, each with its own day, as if this had been done daily. */
    void take(UUID projectId, LocalDate today) {
        var kept = repository.get(projectId);
        var project = projects.find(projectId).filter(found -> found.mergedInto() == null);
        if (project.isEmpty() || !expected.of(projectId, today)) {
            repository.save(kept.due(null));
            return;
        }
        while (kept.dueOn() != null && !kept.dueOn().isAfter(today)) {
            kept = takeOn(kept.dueOn(), kept, project.get());
        }
        repository.save(kept);
    }

    /** Takes the steps of one day and says on which later one there may be others. */
    private KeptSilence takeOn(LocalDate day, KeptSilence before, Project project) {
        var ladder = policies.on(day, project, before.reportedAt());
        var kept = ladder.map(steps -> climb(steps, day, before)).orElse(before);
        var next = ladder.flatMap(steps -> kept.nextOf(steps).map(steps::dueOn));
        return kept.due(Stream.of(next, policies.nextChange(day, project))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null));
    }

    private KeptSilence climb(Ladder ladder, LocalDate day, KeptSilence before) {
        var kept = before;
        var next = kept.nextOf(ladder);
        while (next.isPresent() && !ladder.dueOn(next.get()).isAfter(day)) {
            publish(ladder, next.get(), kept.projectId());
            kept = kept.published(ladder, next.get());
            next = kept.nextOf(ladder);
        }
        return kept;
    }

    private void publish(Ladder ladder, Rung rung, UUID projectId) {
        var event = new WentStale(
                projectId,
                rung.name(),
                ladder.from(),
                ladder.policy().days(rung),
                ladder.policy().name());
        changes.change(
                projectId,
                () -> projects.raise(projectId),
                Author.SYSTEM,
                _ -> Change.of(event).occurredAt(WorkingDay.startOf(ladder.dueOn(rung))));
        counts.count("milepost.silence.steps", "Published steps of silence, by step", "rung", rung.name());
    }
}
