package milepost.progress.silence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import milepost.events.ReportingEvent.WentStale;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.indicator.Indicator;
import milepost.progress.milestone.Milestone;
import milepost.progress.project.MergedProject;
import milepost.progress.project.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes when something is reported of a project, and says how long it has been silent. */
@Component
public class Silences {

    private final SilencePolicies policies;
    private final SilenceRepository repository;
    private final DueSilenceRepository due;

    Silences(SilencePolicies policies, SilenceRepository repository, DueSilenceRepository due) {
        this.policies = policies;
        this.repository = repository;
        this.due = due;
    }

    /** Notes a report, in the transaction that holds the project's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reported(UUID projectId, Instant at) {
        repository.reported(
                projectId, at, policies.earliestAfter(WorkingDay.of(at)).orElse(null));
    }

    /** Notes a step that was published by another database. The next one is counted by the policies that are in effect here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(WentStale step) {
        repository.restore(step.projectId(), step.policy(), step.silentSince(), Rung.valueOf(step.rung()));
    }

    /** Counts what was reported of a merged project as reported of the other one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(MergedProject merged, LocalDate today) {
        repository.addReports(
                merged.id(), merged.into(), policies.earliestAfter(today).orElse(null));
    }

    /** Expects reports of a project that was merged into another one and stands again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void separated(UUID projectId, LocalDate today) {
        due.expect(projectId, policies.earliestAfter(today).orElse(null));
    }

    /**
     * Returns the silence of a project on a day; empty if no policy asks for reports of it.
     *
     * @param reportedAt when something was last reported of it
     */
    public Optional<Silence> on(
            LocalDate day,
            Project project,
            Collection<Milestone> milestones,
            Collection<Indicator> indicators,
            @Nullable Instant reportedAt) {
        return policies.on(day, project, reportedAt)
                .filter(_ -> ExpectedReports.of(milestones, indicators, day))
                .map(ladder -> Silence.of(ladder, day));
    }

    /** Returns those of these projects that are silent now: a step was published, and nothing was reported since. */
    public Set<UUID> silentAmong(Collection<UUID> projectIds) {
        return due.silentAmong(projectIds);
    }
}
