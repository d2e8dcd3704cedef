package milepost.progress.report;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.Change;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.Target;
import milepost.progress.milestone.TargetChange;
import milepost.progress.project.ProjectRights;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Moves the targets of open milestones, each time for a reason; every earlier target stays on record. */
@Component
class TargetMoving {

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Milestones milestones;
    private final ReportProperties properties;
    private final Clock clock;

    TargetMoving(
            ProjectRights rights,
            MilestoneChanges changes,
            Milestones milestones,
            ReportProperties properties,
            Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.milestones = milestones;
        this.properties = properties;
        this.clock = clock;
    }

    /** Moves the current target and returns the event of it. */
    MilestoneTargetChanged move(Caller caller, UUID milestoneId, Move move) {
        var projectId = milestones.get(milestoneId).projectId();
        rights.requireReporting(caller, projectId);
        return changes.change(
                projectId, caller.author(), () -> Change.of(move(milestones.getOpen(milestoneId), move, caller)));
    }

    private MilestoneTargetChanged move(Milestone milestone, Move move, Caller caller) {
        var previous = milestone.currentTarget();
        requireDifference(previous, move);
        var change = change(previous, move, caller);
        var moved = milestone.withTarget(move.targetAfter(previous, WorkingDay.now(clock), change));
        milestones.saveTarget(moved);
        return event(moved, previous, change);
    }

    private static void requireDifference(Target previous, Move move) {
        if (move.changesNothingOf(previous)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "target-unchanged", previous.date())
                    .field("/newTarget", "same-as-before", previous.date());
        }
    }

    private TargetChange change(Target previous, Move move, Caller caller) {
        var noticeBegins = previous.date().minus(properties.notice());
        var late = previous.precision() != Precision.AFTER
                && !WorkingDay.today(clock).isBefore(noticeBegins);
        return new TargetChange(
                EventIds.next(), move.reasonCode(), move.reasonText(), move.documentRef(), late, caller.org());
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
