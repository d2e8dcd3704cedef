package milepost.progress.report;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.messaging.EventIds;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.light.ProjectLights;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.Target;
import milepost.progress.milestone.TargetChange;
import milepost.progress.project.ProjectJournal;
import milepost.progress.project.ProjectRights;
import milepost.progress.project.Projects;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Moves the targets of open milestones, each time for a reason; the target before stays on record. */
@Component
class TargetMoving {

    private final Projects projects;
    private final ProjectJournal journal;
    private final Milestones milestones;
    private final ProjectLights lights;
    private final ReportProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;

    TargetMoving(
            Projects projects,
            ProjectJournal journal,
            Milestones milestones,
            ProjectLights lights,
            ReportProperties properties,
            TransactionOperations transactions,
            Clock clock) {
        this.projects = projects;
        this.journal = journal;
        this.milestones = milestones;
        this.lights = lights;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The event that tells of it. */
    MilestoneTargetChanged move(Caller caller, UUID milestoneId, Move move) {
        var projectId = milestones.get(milestoneId).projectId();
        ProjectRights.requireReporting(caller, projects.await(projectId));
        return transactions.execute(_ -> {
            var version = journal.nextVersion(projectId);
            var milestone = milestones.get(milestoneId); // as it is under the lock
            milestone.requireOpen();
            requireDifference(milestone.currentTarget(), move);
            var change = change(milestone.currentTarget(), move, caller);
            var moved = milestone.withTarget(target(milestone.currentTarget(), move, change));
            milestones.keepTarget(moved);
            var event = event(moved, milestone.currentTarget(), change);
            journal.publish(version, event, caller.author(), null);
            lights.afterChange(projectId, caller.author(), WorkingDay.today(clock));
            return event;
        });
    }

    private static void requireDifference(Target previous, Move move) {
        if (move.changesNothingOf(previous)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "target-unchanged", previous.date())
                    .field("/newTarget", "same-as-before", previous.date());
        }
    }

    private TargetChange change(Target previous, Move move, Caller caller) {
        var inTimeUntil = previous.date().minus(properties.notice());
        var late = previous.precision() != Precision.AFTER
                && !WorkingDay.today(clock).isBefore(inTimeUntil);
        return new TargetChange(
                EventIds.next(), move.reasonCode(), move.reasonText(), move.documentRef(), late, caller.org());
    }

    private Target target(Target previous, Move move, TargetChange change) {
        return new Target(
                previous.revision() + 1,
                move.dateAfter(previous),
                move.precisionAfter(previous),
                WorkingDay.now(clock),
                null,
                change);
    }

    private static MilestoneTargetChanged event(Milestone moved, Target previous, TargetChange change) {
        var target = moved.currentTarget();
        return new MilestoneTargetChanged(
                moved.projectId(),
                moved.id(),
                moved.type().name(),
                moved.titleZh(),
                change.id(),
                moved.baseline().date(),
                previous.date(),
                target.date(),
                target.precision().code(),
                Math.toIntExact(DAYS.between(previous.date(), target.date())),
                moved.slipDaysTo(target.date()),
                moved.revisionCount(),
                change.late(),
                change.reasonCode().name(),
                change.reasonText(),
                change.documentRef());
    }
}
