package milepost.progress.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.messaging.EventIds;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChange;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.Fact;
import milepost.progress.fact.TargetChange;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.Target;
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
        var projectId = milestones.projectOf(milestoneId);
        rights.requireReporting(caller, projectId);
        var now = WorkingDay.now(clock);
        var day = PastDay.orToday(move.occurredOn(), now, "/occurredOn");
        var eventId = EventIds.next();
        var after = changes.change(projectId, caller.author(), project -> {
            var milestone = project.getOpen(milestoneId, read);
            var fact = new Fact(eventId, day, now, null, moved(milestone, move, day, caller));
            var moved = milestone.with(fact);
            return MilestoneChange.of(MovedTarget.of(moved, eventId).event(move.backfill()), fact, moved);
        });
        return MovedTarget.of(after, eventId);
    }

    private Moved moved(Milestone milestone, Move move, LocalDate day, Caller caller) {
        var previous = milestone.targets().on(day).orElseThrow(() -> beforeBaseline(milestone, day));
        requireDifference(previous, move);
        return move.after(previous, change(previous, move, day, caller));
    }

    private static ProblemException beforeBaseline(Milestone milestone, LocalDate day) {
        var setOn = milestone.firstBaseline().setOn();
        return ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "target-moved-before-baseline", day, setOn)
                .field("/occurredOn", "before-baseline", setOn);
    }

    private static void requireDifference(Target previous, Move move) {
        if (move.changesNothingOf(previous)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "target-unchanged", previous.date())
                    .field("/newTarget", "same-as-before", previous.date());
        }
    }

    private TargetChange change(Target previous, Move move, LocalDate day, Caller caller) {
        var noticeBegins = previous.date().minus(properties.notice());
        var late = previous.precision() != Precision.AFTER && !day.isBefore(noticeBegins);
        return new TargetChange(
                EventIds.next(), move.reasonCode(), move.reasonText(), move.documentRef(), late, caller.org());
    }
}
