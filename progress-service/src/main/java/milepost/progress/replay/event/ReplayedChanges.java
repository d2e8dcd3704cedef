package milepost.progress.replay.event;

import java.time.LocalDate;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.TargetChangeEvent;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeDecided;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeRequested;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeWithdrawn;
import milepost.progress.calendar.Precision;
import milepost.progress.calendar.WorkingDay;
import milepost.progress.decision.RequestedChange;
import milepost.progress.decision.RequestedChange.Ruling;
import milepost.progress.decision.TargetChanges;
import milepost.progress.fact.Content.Moved;
import milepost.progress.fact.ReasonCode;
import milepost.progress.fact.TargetChange;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.milestone.Milestones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps changes of targets that events told. */
@Component
class ReplayedChanges {

    private final TargetChanges changes;
    private final Milestones milestones;

    ReplayedChanges(TargetChanges changes, Milestones milestones) {
        this.changes = changes;
        this.milestones = milestones;
    }

    /** Returns the move of a target; keeps its change, if that was not asked for before. */
    Moved move(ReplayedEvent event, MilestoneTargetChanged e) {
        var approved = Decision.APPROVED.name().equals(e.decision());
        var change = new TargetChange(
                e.changeId(),
                ReasonCode.valueOf(e.reasonCode()),
                e.reasonText(),
                e.documentRef(),
                e.late(),
                approved
                        ? changes.get(e.changeId()).change().org()
                        : event.author().org(),
                approved ? Decision.APPROVED : Decision.RECORDED,
                e.decidedBy());
        var move = new Moved(e.newTarget(), Precision.ofCode(e.precision()), change);
        if (!approved) {
            changes.restore(new RequestedChange(
                    e.projectId(),
                    e.milestoneId(),
                    e.revisionCount(),
                    e.baselineDate(),
                    e.previousTarget(),
                    e.slipDays(),
                    move,
                    null,
                    null,
                    earlier(event),
                    event.recordedAt(),
                    new Ruling(event.recordedAt(), null, null)));
        }
        return move;
    }

    void keep(ReplayedEvent event, TargetChangeEvent data) {
        switch (data) {
            case MilestoneTargetChangeRequested e -> changes.restore(requested(event, e));
            case MilestoneTargetChangeDecided e ->
                changes.restoreRuling(
                        e.changeId(),
                        Decision.valueOf(e.decision()),
                        event.author().org(),
                        new Ruling(event.recordedAt(), e.reasonText(), e.documentRef()));
            case MilestoneTargetChangeWithdrawn e ->
                changes.restoreRuling(
                        e.changeId(),
                        Decision.WITHDRAWN,
                        event.author().org(),
                        new Ruling(event.recordedAt(), e.reasonText(), null));
        }
    }

    private RequestedChange requested(ReplayedEvent event, MilestoneTargetChangeRequested e) {
        var change = new TargetChange(
                e.changeId(),
                ReasonCode.valueOf(e.reasonCode()),
                e.reasonText(),
                e.documentRef(),
                e.late(),
                event.author().org(),
                Decision.PENDING,
                null);
        return new RequestedChange(
                e.projectId(),
                e.milestoneId(),
                milestones.get(e.milestoneId()).revisionCount() + 1,
                e.baselineDate(),
                e.currentTarget(),
                e.slipDays(),
                new Moved(e.newTarget(), Precision.ofCode(e.precision()), change),
                e.policy(),
                event.author().actor(),
                e.occurredOn(),
                event.recordedAt(),
                null);
    }

    /** Returns the day of the move, if that was before the day on which it was recorded. */
    private static @Nullable LocalDate earlier(ReplayedEvent event) {
        return event.occurredOn().equals(WorkingDay.of(event.recordedAt())) ? null : event.occurredOn();
    }
}
