package milepost.progress.correction;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.progress.calendar.PastDay;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.change.MilestoneChange;
import milepost.progress.change.MilestoneChanges;
import milepost.progress.fact.Content.Corrected;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Milestones;
import milepost.progress.project.ProjectRights;
import org.springframework.stereotype.Component;

/** Corrects what was reported of milestones. What was wrong stays on record, and so does every correction of it. */
@Component
class Correcting {

    private final ProjectRights rights;
    private final MilestoneChanges changes;
    private final Milestones milestones;
    private final Clock clock;

    Correcting(ProjectRights rights, MilestoneChanges changes, Milestones milestones, Clock clock) {
        this.rights = rights;
        this.changes = changes;
        this.milestones = milestones;
        this.clock = clock;
    }

    /**
     * Returns the milestone after the correction.
     *
     * @param read the version that the caller has read; empty for any
     */
    Milestone correct(Caller caller, UUID milestoneId, Optional<Long> read, CorrectionRequest request) {
        var projectId = milestones.projectOf(milestoneId);
        rights.requirePlanning(caller, projectId);
        request.requireSense("correction-without-values");
        return changes.change(projectId, caller.author(), project -> {
            var before = project.get(milestoneId, read);
            var wrong = CorrectionChecks.factOf(before, request);
            var correction = correction(before, wrong, request);
            var after = before.with(correction);
            return MilestoneChange.of(event(after, wrong, request), correction, after);
        });
    }

    private Fact correction(Milestone before, Fact wrong, CorrectionRequest request) {
        var now = WorkingDay.now(clock);
        if (request.withdraws()) {
            CorrectionChecks.requireWithdrawable(wrong);
            return Fact.now(now, new Corrected(wrong.eventId(), null, null, request.reason()));
        }
        var day = request.day() == null ? wrong.occurredOn() : PastDay.orToday(request.day(), now, "/day");
        var right = new RightFact(request).of(wrong.content());
        CorrectionChecks.requireDifference(wrong, right, day);
        CorrectionChecks.requireAfterBaseline(before, right, day);
        return Fact.now(now, new Corrected(wrong.eventId(), right, day, request.reason()));
    }

    private MilestoneCorrected event(Milestone after, Fact wrong, CorrectionRequest request) {
        var right = after.facts().standing(wrong.eventId());
        return new MilestoneCorrected(
                after.projectId(),
                after.id(),
                after.type().name(),
                after.titleZh(),
                wrong.eventId(),
                wrong.eventType(),
                Statements.of(wrong),
                right.map(Statements::of).orElse(null),
                request.reasonText(),
                request.documentRef(),
                after.baseline().date(),
                after.currentTarget().date(),
                after.currentTarget().precision().code(),
                after.actualDate().orElse(null),
                after.status().name(),
                after.slipDays(WorkingDay.today(clock)));
    }
}
