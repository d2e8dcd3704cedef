package milepost.progress.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.Author;
import milepost.events.ProgressEvent.Evidence;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.StageChanged;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Achievement;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectJournal;
import milepost.progress.project.ProjectRights;
import milepost.progress.project.Projects;
import milepost.progress.stage.Stage;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reports milestones as met, in whatever order they were; the project's stage and light follow. */
@Component
class MilestoneReporting {

    private final Projects projects;
    private final ProjectJournal journal;
    private final Milestones milestones;
    private final ProjectLights lights;
    private final TransactionOperations transactions;
    private final Clock clock;

    MilestoneReporting(
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

    /** The milestone as it is once it is met. */
    Milestone meet(Caller caller, UUID milestoneId, LocalDate actualDate, List<Evidence> evidence) {
        var projectId = milestones.get(milestoneId).projectId();
        ProjectRights.requireReporting(caller, projects.await(projectId));
        var achievement = new Achievement(actualDate, WorkingDay.now(clock), evidence);
        requirePast(achievement);
        return transactions.execute(_ -> {
            var version = journal.nextVersion(projectId);
            var milestone = milestones.get(milestoneId); // as it is under the lock
            milestone.requireOpen();
            return keep(version, milestone, achievement, caller.author());
        });
    }

    private Milestone keep(long version, Milestone milestone, Achievement achievement, Author author) {
        var before = Stage.furthest(milestones.typesMet(milestone.projectId()));
        milestones.keepAchievement(milestone.id(), achievement);
        var occurredAt = WorkingDay.startOf(achievement.actualDate());
        journal.publish(version, met(milestone, achievement), author, occurredAt);
        var reached = milestone.type().stage();
        if (reached.compareTo(before) > 0) {
            var next = journal.nextVersion(milestone.projectId());
            journal.publish(next, stageChanged(milestone, before, reached), author, occurredAt);
        }
        lights.afterChange(milestone.projectId(), author, WorkingDay.of(achievement.recordedAt()));
        return milestone.withAchievement(achievement);
    }

    private static void requirePast(Achievement achievement) {
        var today = WorkingDay.of(achievement.recordedAt());
        if (achievement.actualDate().isAfter(today)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "achieved-in-future", today)
                    .field("/actualDate", "past-or-present");
        }
    }

    private static MilestoneMet met(Milestone milestone, Achievement achievement) {
        var target = milestone.currentTarget();
        return new MilestoneMet(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                milestone.baseline().date(),
                target.date(),
                achievement.actualDate(),
                target.precision().code(),
                milestone.slipDaysTo(achievement.actualDate()),
                achievement.evidence());
    }

    private static StageChanged stageChanged(Milestone milestone, Stage before, Stage reached) {
        return new StageChanged(
                milestone.projectId(),
                before.name(),
                reached.name(),
                milestone.id(),
                milestone.type().name());
    }
}
