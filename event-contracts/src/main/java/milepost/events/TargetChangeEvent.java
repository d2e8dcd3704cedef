package milepost.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a milestone's target was asked for, and what was decided about it. */
public sealed interface TargetChangeEvent extends ProgressEvent {

    String milestoneType();

    String titleZh();

    /** From the baseline to the target that is asked for. */
    int slipDays();

    /**
     * A change of a target was asked for that needs a decision. The target stays until it is approved.
     *
     * @param currentTarget the target that is to be moved
     * @param deltaDays from the current target to the new one
     * @param slipDays from the baseline to the new target
     * @param late whether it was asked for within the site's notice period before the current target, or after it
     * @param policy the site's policy that asks for a decision
     * @param occurredOn the day on which the target was moved, if that was before it was asked for
     */
    @EventType("milepost.milestone.target-change-requested.v1")
    record MilestoneTargetChangeRequested(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            UUID changeId,
            LocalDate baselineDate,
            LocalDate currentTarget,
            LocalDate newTarget,
            String precision,
            int deltaDays,
            int slipDays,
            boolean late,
            String reasonCode,
            String reasonText,
            @Nullable String documentRef,
            String policy,
            @Nullable LocalDate occurredOn)
            implements TargetChangeEvent {}

    /**
     * A change of a target that was asked for was approved or rejected. If it was approved, a target-changed event with the same
     * changeId follows.
     *
     * @param currentTarget the target when it was asked for
     * @param slipDays from the baseline to the new target
     * @param decision APPROVED, REJECTED, or REJECTED_ADMIN for formal reasons
     * @param reasonText of the decision
     * @param documentRef of the decision
     */
    @EventType("milepost.milestone.target-change-decided.v1")
    record MilestoneTargetChangeDecided(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            UUID changeId,
            LocalDate baselineDate,
            LocalDate currentTarget,
            LocalDate newTarget,
            String precision,
            int slipDays,
            String decision,
            String reasonText,
            @Nullable String documentRef)
            implements TargetChangeEvent {}

    /**
     * A change of a target was withdrawn by the organisation that asked for it.
     *
     * @param currentTarget the target when it was asked for
     * @param slipDays from the baseline to the new target
     * @param reasonText of the withdrawal
     */
    @EventType("milepost.milestone.target-change-withdrawn.v1")
    record MilestoneTargetChangeWithdrawn(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            UUID changeId,
            LocalDate baselineDate,
            LocalDate currentTarget,
            LocalDate newTarget,
            String precision,
            int slipDays,
            String reasonText)
            implements TargetChangeEvent {}
}
