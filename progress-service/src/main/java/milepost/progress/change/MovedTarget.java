package milepost.progress.change;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.Objects;
import java.util.UUID;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.progress.fact.TargetChange;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.Target;
import org.jspecify.annotations.Nullable;

/** A milestone whose target was moved, with the target before and the one that the move has set. */
public record MovedTarget(Milestone milestone, Target previous, Target target, TargetChange change) {

    /** @param eventId of the move */
    public static MovedTarget of(Milestone milestone, UUID eventId) {
        var target = milestone.targets().of(eventId);
        var previous = milestone.targets().before(target);
        return new MovedTarget(milestone, previous, target, Objects.requireNonNull(target.change()));
    }

    public MilestoneTargetChanged event(@Nullable Boolean backfill) {
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
                change.documentRef(),
                change.decision().name(),
                change.decidedBy(),
                target.equals(milestone.currentTarget())
                        ? null
                        : milestone.currentTarget().date(),
                backfill);
    }
}
