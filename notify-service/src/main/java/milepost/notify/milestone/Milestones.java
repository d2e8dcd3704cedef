package milepost.notify.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import milepost.events.IndicatorEvent;
import milepost.events.MilestoneEvent;
import milepost.events.ProgressEvent;
import milepost.events.ProgressEvent.LightChanged;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneMissed;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.ProgressMoved;
import milepost.events.ProgressEvent.ProgressReturned;
import milepost.events.ProgressEvent.ProjectRescoped;
import milepost.events.ProgressEvent.StageChanged;
import milepost.events.ReportingEvent;
import milepost.events.TargetChangeEvent;
import org.springframework.stereotype.Component;

/** The milestones known from the topic of progress-service. */
@Component
public class Milestones {

    private static final String PLANNED = "PLANNED";

    private final MilestoneRepository milestones;

    Milestones(MilestoneRepository milestones) {
        this.milestones = milestones;
    }

    /** Returns some projects that have milestones, all of them if there are not more than that. */
    public List<UUID> projects(int limit) {
        return milestones.projects(limit);
    }

    /**
     * Returns the milestones of projects, those nearest to a day first.
     *
     * @param cancelledSince those that were cancelled earlier are left out
     */
    public List<Milestone> of(Collection<UUID> projects, Instant cancelledSince, LocalDate day, int limit) {
        return milestones.of(projects, cancelledSince, day, limit);
    }

    void take(ProgressEvent event, Instant recordedAt) {
        switch (event) {
            case MilestoneAdded e -> milestones.save(added(e, recordedAt));
            case MilestoneTargetChanged e -> {
                var target = e.currentTarget() == null ? e.newTarget() : e.currentTarget();
                milestones.reopen(e.milestoneId());
                milestones.change(e.milestoneId(), MilestoneChange.toTarget(target, e.precision()), recordedAt);
            }
            case MilestoneMet e -> milestones.change(e.milestoneId(), MilestoneChange.met(e.actualDate()), recordedAt);
            case MilestoneMissed e -> milestones.change(e.milestoneId(), MilestoneChange.of("MISSED"), recordedAt);
            case ProjectRescoped e ->
                e.milestones()
                        .forEach(one -> milestones.change(
                                one.milestoneId(), MilestoneChange.toBaseline(one.baselineDate()), recordedAt));
            case ProgressMoved e -> milestones.move(e.milestones(), e.projectId());
            case ProgressReturned e -> milestones.move(e.milestones(), e.to());
            case MilestoneEvent e -> milestones.change(e.milestoneId(), MilestoneChange.of(e), recordedAt);
            case TargetChangeEvent _, StageChanged _, LightChanged _, ReportingEvent _, IndicatorEvent _ -> {}
        }
    }

    void withdraw(UUID project, boolean withdrawn, Instant recordedAt) {
        milestones.withdraw(project, withdrawn, recordedAt);
    }

    private static Milestone added(MilestoneAdded e, Instant recordedAt) {
        return new Milestone(
                e.milestoneId(),
                e.projectId(),
                e.milestoneType(),
                e.titleZh(),
                e.baselineDate(),
                e.currentTarget(),
                e.precision(),
                null,
                PLANNED,
                false,
                0,
                recordedAt);
    }
}
