package milepost.progress.report;

import static java.time.temporal.ChronoUnit.DAYS;

import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Target;
import milepost.progress.milestone.TargetChange;

/** A milestone whose target was moved, with the target before and the reason. */
record MovedTarget(Milestone milestone, Target previous, TargetChange change) {

    MilestoneTargetChanged event() {
        var target = milestone.currentTarget();
        return new MilestoneTargetChanged(
                milestone.projectId(),
                milestone.id(),
                milestone.type().name(),
                milestone.titleZh(),
                change.id(),
                milestone.baseline().date(),
                previous.date(),
                target.date(),
                target.precision().code(),
                Math.toIntExact(DAYS.between(previous.date(), target.date())),
                milestone.slipDaysTo(target.date()),
                milestone.revisionCount(),
                change.late(),
                change.reasonCode().name(),
                change.reasonText(),
                change.documentRef());
    }
}
