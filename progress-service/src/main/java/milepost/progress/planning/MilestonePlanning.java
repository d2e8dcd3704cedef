package milepost.progress.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.TemplateKey;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.Target;
import milepost.progress.project.ProjectRights;
import milepost.progress.stage.MilestoneType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds milestones to projects. */
@Component
public class MilestonePlanning {

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Milestones milestones;
    private final Clock clock;

    MilestonePlanning(ProjectRights rights, MilestoneChanges changes, Milestones milestones, Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** Adds a milestone whose current target is its baseline. */
    Milestone add(
            Caller caller, UUID projectId, MilestoneType type, String titleZh, LocalDate date, Precision precision) {
        rights.requirePlanning(caller, projectId);
        return changes.change(projectId, caller.author(), () -> added(projectId, type, titleZh, date, precision, null));
    }

    /** Adds a milestone as one of the changes that are being made to its project. */
    public Change<Milestone> added(
            UUID projectId,
            MilestoneType type,
            String titleZh,
            LocalDate date,
            Precision precision,
            @Nullable TemplateKey template) {
        var baseline = new Target(0, precision.lastDay(date), precision, WorkingDay.now(clock), null, null);
        var milestone = new Milestone(EventIds.next(), projectId, type, titleZh, List.of(baseline), null, 0);
        milestones.add(milestone);
        return Change.of(event(milestone, template)).giving(milestone);
    }

    private static MilestoneAdded event(Milestone milestone, @Nullable TemplateKey template) {
        var baseline = milestone.baseline();
        return new MilestoneAdded(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                baseline.date(),
                baseline.date(),
                baseline.precision().code(),
                template);
    }
}
