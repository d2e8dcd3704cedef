package milepost.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a milestone beside that its target moves, is met or passes. In all of them {@code backfill} is true if it was
 * recorded long after it happened, and nobody needs to be alerted.
 */
public sealed interface MilestoneEvent extends ProgressEvent {

    UUID milestoneId();

    String milestoneType();

    String titleZh();

    /**
     * What the milestone is was described anew; its dates stay.
     *
     * @param changed the names of the members that differ
     */
    @EventType("milepost.milestone.amended.v1")
    record MilestoneAmended(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            @Nullable String segment,
            @Nullable String regionCode,
            @Nullable Quantity quantity,
            List<UUID> dependsOn,
            List<String> changed)
            implements MilestoneEvent {}

    /**
     * A part of the milestone was reported as done.
     *
     * @param day the day that the report describes
     * @param quantityDone up to that day, of the quantity that is planned; a decimal number
     */
    @EventType("milepost.milestone.partly-met.v1")
    record MilestonePartlyMet(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            LocalDate baselineDate,
            LocalDate currentTarget,
            LocalDate day,
            @Nullable String quantityDone,
            @Nullable Quantity quantity,
            @Nullable String note,
            List<Evidence> evidence,
            @Nullable Boolean backfill)
            implements MilestoneEvent {}

    /**
     * Work on the milestone rests.
     *
     * @param until the day by which it is to go on, or the pause to be explained anew; if it passes, the milestone counts as missed
     */
    @EventType("milepost.milestone.paused.v1")
    record MilestonePaused(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            LocalDate currentTarget,
            LocalDate since,
            LocalDate until,
            String reasonCode,
            String reasonText,
            @Nullable String documentRef,
            @Nullable Boolean backfill)
            implements MilestoneEvent {}

    /** Work on the milestone goes on after a pause. */
    @EventType("milepost.milestone.resumed.v1")
    record MilestoneResumed(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            LocalDate currentTarget,
            LocalDate since,
            @Nullable String note,
            @Nullable Boolean backfill)
            implements MilestoneEvent {}

    /** The milestone does not apply to the project. It counts no longer. */
    @EventType("milepost.milestone.waived.v1")
    record MilestoneWaived(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            LocalDate currentTarget,
            LocalDate day,
            String reasonText,
            @Nullable String documentRef,
            @Nullable Boolean backfill)
            implements MilestoneEvent {}

    /** The milestone will not be met. It counts no longer. */
    @EventType("milepost.milestone.cancelled.v1")
    record MilestoneCancelled(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            LocalDate currentTarget,
            LocalDate day,
            String reasonText,
            @Nullable String documentRef,
            @Nullable Boolean backfill)
            implements MilestoneEvent {}

    /**
     * An earlier event of the milestone was wrong. That event stays; whoever was told of it is told of this one.
     *
     * @param correctedEvent the event that was wrong
     * @param correctedType its type
     * @param wrong what it said
     * @param right what is right instead; null if nothing of it happened
     * @param baselineDate of the milestone after the correction, as the following
     */
    @EventType("milepost.milestone.corrected.v1")
    record MilestoneCorrected(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            UUID correctedEvent,
            String correctedType,
            Statement wrong,
            @Nullable Statement right,
            String reasonText,
            @Nullable String documentRef,
            LocalDate baselineDate,
            LocalDate currentTarget,
            String precision,
            @Nullable LocalDate actualDate,
            String status,
            int slipDays)
            implements MilestoneEvent {}

    /**
     * What an event said, as far as it can be corrected.
     *
     * @param day on which it happened: the milestone was met, partly met, paused, or its target set
     * @param target of an event that set one, with its precision
     * @param until of a pause
     */
    record Statement(
            LocalDate day,
            @Nullable LocalDate target,
            @Nullable String precision,
            @Nullable LocalDate until,
            @Nullable String quantityDone,
            @Nullable List<Evidence> evidence) {}
}
