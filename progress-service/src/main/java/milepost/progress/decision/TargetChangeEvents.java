package milepost.progress.decision;

import java.util.Objects;
import milepost.events.ProgressEvent;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeDecided;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeRequested;
import milepost.events.TargetChangeEvent.MilestoneTargetChangeWithdrawn;
import milepost.progress.fact.TargetChange.Decision;
import milepost.progress.milestone.Milestone;

/** The events of changes of targets. */
final class TargetChangeEvents {

    private TargetChangeEvents() {}

    static MilestoneTargetChangeRequested requested(Milestone milestone, RequestedChange asked) {
        var change = asked.change();
        return new MilestoneTargetChangeRequested(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                change.id(),
                asked.baselineDate(),
                asked.previousTarget(),
                asked.move().date(),
                asked.move().precision().code(),
                asked.deltaDays(),
                asked.slipDays(),
                change.late(),
                change.reasonCode().name(),
                change.reasonText(),
                change.documentRef(),
                Objects.requireNonNull(asked.policy()),
                asked.occurredOn());
    }

    /** Returns the event of a change that was decided or withdrawn. */
    static ProgressEvent ruled(Milestone milestone, RequestedChange change) {
        var ruling = Objects.requireNonNull(change.ruling());
        var text = Objects.requireNonNull(ruling.text());
        if (change.decision() == Decision.WITHDRAWN) {
            return new MilestoneTargetChangeWithdrawn(
                    milestone.projectId(),
                    milestone.id(),
                    milestone.type().name(),
                    milestone.titleZh(),
                    change.id(),
                    change.baselineDate(),
                    change.previousTarget(),
                    change.move().date(),
                    change.move().precision().code(),
                    change.slipDays(),
                    text);
        }
        return new MilestoneTargetChangeDecided(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                change.id(),
                change.baselineDate(),
                change.previousTarget(),
                change.move().date(),
                change.move().precision().code(),
                change.slipDays(),
                change.decision().name(),
                text,
                ruling.documentRef());
    }
}
