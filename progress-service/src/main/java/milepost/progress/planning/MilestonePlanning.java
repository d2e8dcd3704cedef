package milepost.progress.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.messaging.EventIds;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.Target;
import milepost.progress.project.ProjectJournal;
import milepost.progress.project.ProjectRights;
import milepost.progress.project.Projects;
import milepost.progress.stage.MilestoneType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sets milestones for projects. */
@Component
class MilestonePlanning {

    private final Projects projects;
    private final ProjectJournal journal;
    private final Milestones milestones;
    private final ProjectLights lights;
    private final TransactionOperations transactions;
    private final Clock clock;

    MilestonePlanning(
            Projects projects,
            ProjectJournal journal,
            Milestones milestones,
            ProjectLights lights,
            TransactionOperations transactions,
            Clock clock) {
        this.projects = projects;
        this.journal = journal;
        this.milestones = milestones;
        this.lights = lights;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Adds a milestone; its current target begins as the baseline. */
    Milestone add(
            Caller caller, UUID projectId, MilestoneType type, String titleZh, LocalDate date, Precision precision) {
        ProjectRights.requirePlanning(caller, projects.await(projectId));
        var baseline = new Target(0, precision.lastDay(date), precision, WorkingDay.now(clock), null, null);
        var milestone = new Milestone(EventIds.next(), projectId, type, titleZh, List.of(baseline), null);
        transactions.executeWithoutResult(_ -> {
            var version = journal.nextVersion(projectId);
            milestones.keep(milestone);
            journal.publish(version, added(milestone), caller.author(), null);
            lights.afterChange(projectId, caller.author(), WorkingDay.today(clock));
        });
        return milestone;
    }

    private static MilestoneAdded added(Milestone milestone) {
        var baseline = milestone.baseline();
        return new MilestoneAdded(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                baseline.date(),
                baseline.date(),
                baseline.precision().code());
    }
}
