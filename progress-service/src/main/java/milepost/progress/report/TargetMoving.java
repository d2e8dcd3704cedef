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
import milepost.progress.change.MilestoneChanges;
import milepost.progress.decision.RequestedChange;
import milepost.progress.decision.TargetChanges;
import milepost.progress.fact.Fact;
import milepost.progress.fact.TargetChange;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.milestone.Target;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/**
 * Moves the targets of open milestones, each time for a reason; every earlier target stays on record. Where a policy of the site asks
 * for a decision, the change is kept for it and the target stays.
 */
@Component
class TargetMoving {

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Milestones milestones;
    private final TargetChanges targets;
    private final ReportProperties properties;
    private final Clock clock;

    TargetMoving(
            ProjectRights rights,
            MilestoneChanges changes,
            Milestones milestones,
            TargetChanges targets,
            ReportProperties properties,
            Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.milestones = milestones;
        this.targets = targets;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param milestone with the new target, unless the change needs a decision */
    record Outcome(Milestone milestone, RequestedChange change) {}

    /** Moves the current target, or asks for that; {@code read} is the version that the caller has read, or empty for any. */
    Outcome move(Caller caller, UUID milestoneId, Optional<Long> read, Move move) {
        var projectId = milestones.projectOf(milestoneId);
        rights.requireReporting(caller, projectId);
        var changeId = EventIds.next();
        var milestone = changes.change(projectId, caller.author(), project -> {
            var open = project.getOpen(milestoneId, read);
            return targets.request(open, fact(changeId, open, move, caller), caller.subject(), move.backfill());
        });
        return new Outcome(milestone, targets.get(changeId));
    }

    /** Returns what {@link #move} would do, and moves nothing. */
    Outcome preview(Caller caller, UUID milestoneId, Optional<Long> read, Move move) {
        var projectId = milestones.projectOf(milestoneId);
        rights.requireReporting(caller, projectId);
        var open = milestones.ofProject(projectId).getOpen(milestoneId, read);
        var fact = fact(EventIds.next(), open, move, caller);
        return new Outcome(open, targets.asked(open, fact, caller.subject(), move.backfill()));
    }

    private Fact fact(UUID changeId, Milestone open, Move move, Caller caller) {
        var now = WorkingDay.now(clock);
        var day = PastDay.orToday(move.occurredOn(), now, "/occurredOn");
        var previous = MoveChecks.targetOn(open, day);
        MoveChecks.requireDifference(previous, move);
        return Fact.of(day, now, move.after(previous, change(changeId, previous, move, day, caller)));
    }

    private TargetChange change(UUID id, Target previous, Move move, LocalDate day, Caller caller) {
        var late = previous.precision() != Precision.AFTER
                && !day.isBefore(previous.date().minus(properties.notice()));
        return new TargetChange(
                id,
                move.reasonCode(),
                move.reasonText(),
                move.documentRef(),
                late,
                caller.org(),
                Decision.RECORDED,
                null);
    }
}
