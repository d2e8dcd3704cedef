package milepost.progress.report;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
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

    /**
     * Moves the current target.
     *
     * @param read the version that the caller has read; empty for any
     */
    MovedTarget move(Caller caller, UUID milestoneId, Optional<Long> read, Move move) {
        var projectId = milestones.get(milestoneId).projectId();
        rights.requireReporting(caller, projectId);
        return changes.change(projectId, caller.author(), () -> {
            var moved = move(milestones.getOpen(milestoneId, read), move, caller);
            return Change.of(moved.event()).giving(moved);
        });
    }

    private MovedTarget move(Milestone milestone, Move move, Caller caller) {
        var previous = milestone.currentTarget();
        requireDifference(previous, move);
        var change = change(previous, move, caller);
        var moved = milestone.withTarget(move.targetAfter(previous, WorkingDay.now(clock), change));
        milestones.saveTarget(moved);
        return new MovedTarget(moved, previous, change);
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
}
