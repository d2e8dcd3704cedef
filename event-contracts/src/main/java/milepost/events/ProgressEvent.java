package milepost.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events of progress-service about a project's milestones and what is reported of it, on {@link Topics#PROGRESS_EVENTS}.
 *
 * <p>Dates are days of Asia/Shanghai. With a precision coarser than {@code day} a date stands for the last day of its
 * month, quarter, half or year. A slip is counted in days from the baseline and is negative when early.
 */
public sealed interface ProgressEvent extends Event
        permits MilestoneEvent,
                TargetChangeEvent,
                ProgressEvent.MilestoneAdded,
                ProgressEvent.MilestoneTargetChanged,
                ProgressEvent.MilestoneMet,
                ProgressEvent.MilestoneMissed,
                ProgressEvent.StageChanged,
                ProgressEvent.ProgressMoved,
                ProgressEvent.ProgressReturned,
                ProgressEvent.LightChanged,
                ProgressEvent.ProjectRescoped,
                ReportingEvent,
                IndicatorEvent {

    UUID projectId();

    /** True if it was recorded long after it happened, and nobody needs to be alerted; null otherwise. */
    default @Nullable Boolean backfill() {
        return null;
    }

    /**
     * A milestone was added to the project; its current target is the baseline at first.
     *
     * @param segment the part of the works that it is about
     * @param regionCode the region of that part, GB/T 2260
     * @param dependsOn the milestones that usually come before
     * @param template null if it was not added from a template
     * @param backfill true if it was recorded long after it happened, and nobody needs to be alerted
     */
    @EventType("milepost.milestone.added.v1")
    record MilestoneAdded(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            LocalDate baselineDate,
            LocalDate currentTarget,
            String precision,
            @Nullable String segment,
            @Nullable String regionCode,
            @Nullable Quantity quantity,
            @Nullable List<UUID> dependsOn,
            @Nullable TemplateKey template,
            @Nullable Boolean backfill)
            implements ProgressEvent {}

    /**
     * The target of a milestone was moved.
     *
     * @param deltaDays from the previous target to the new one
     * @param slipDays from the baseline to the new target
     * @param revisionCount how often this target has been moved, this time included
     * @param late whether it was moved within the site's notice period before the previous target, or after it
     * @param decision APPROVED, or RECORDED if no decision was needed; null in events from before there were decisions
     * @param decidedBy the organisation that approved it
     * @param currentTarget the target that is in force, if that is another one, because the move was recorded after a later one
     * @param backfill as in {@link MilestoneAdded}
     */
    @EventType("milepost.milestone.target-changed.v1")
    record MilestoneTargetChanged(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            UUID changeId,
            LocalDate baselineDate,
            LocalDate previousTarget,
            LocalDate newTarget,
            String precision,
            int deltaDays,
            int slipDays,
            int revisionCount,
            boolean late,
            String reasonCode,
            String reasonText,
            @Nullable String documentRef,
            @Nullable String decision,
            @Nullable String decidedBy,
            @Nullable LocalDate currentTarget,
            @Nullable Boolean backfill)
            implements ProgressEvent {}

    /**
     * A milestone was reported as met.
     *
     * @param backfill as in {@link MilestoneAdded}
     */
    @EventType("milepost.milestone.met.v1")
    record MilestoneMet(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            LocalDate baselineDate,
            LocalDate currentTarget,
            LocalDate actualDate,
            String precision,
            int slipDays,
            List<Evidence> evidence,
            @Nullable Boolean backfill)
            implements ProgressEvent {}

    /**
     * The last day of a milestone's target has passed without a report.
     *
     * @param slipDays from the baseline to the day on which this was found
     */
    @EventType("milepost.milestone.missed.v1")
    record MilestoneMissed(
            UUID projectId,
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            LocalDate baselineDate,
            LocalDate currentTarget,
            String precision,
            int slipDays)
            implements ProgressEvent {}

    /**
     * The project's stage, derived from its milestones met, has changed.
     *
     * @param backfill as in {@link MilestoneAdded}: true if what changed it was
     */
    @EventType("milepost.project.stage-changed.v1")
    record StageChanged(
            UUID projectId,
            String previousStage,
            String stage,
            UUID milestoneId,
            String milestoneType,
            @Nullable Boolean backfill)
            implements ProgressEvent {}

    /**
     * The milestones of another project, which was merged into this one, are this project's from now on. Their later events are
     * events of this project. Events of its stage and its light follow if these are other ones now.
     *
     * @param from the project that they were added to or moved to before
     */
    @EventType("milepost.project.progress-moved.v1")
    record ProgressMoved(UUID projectId, UUID from, List<UUID> milestones) implements ProgressEvent {}

    /**
     * Milestones that came to a project by a wrong merge are those of the other project again. It is told on both projects; events
     * of stage and light follow if these are other ones now.
     *
     * @param projectId one of the two
     */
    @EventType("milepost.project.progress-returned.v1")
    record ProgressReturned(UUID projectId, UUID from, UUID to, List<UUID> milestones) implements ProgressEvent {}

    /**
     * A project's traffic light has changed, because of a report or because time has passed.
     *
     * @param previousLight green, blue, yellow or red; null in the first such event of a project
     * @param rule the name and version of the rule that determined the light
     * @param slipDays the project's slip on that day
     * @param day the first day on which the light applies
     * @param backfill as in {@link MilestoneAdded}: true if what changed it was
     */
    @EventType("milepost.project.light-changed.v1")
    record LightChanged(
            UUID projectId,
            @Nullable String previousLight,
            String light,
            String rule,
            int slipDays,
            LocalDate day,
            @Nullable Boolean backfill)
            implements ProgressEvent {}

    /**
     * What the project is to achieve was changed, and a new timetable opened: slips are counted from it, and from the first one
     * beside it.
     *
     * @param baseline the number of the timetable, 2 for the first new one
     * @param changes what was changed
     * @param milestones those with a new baseline; the others keep theirs
     * @param backfill as in {@link MilestoneAdded}
     */
    @EventType("milepost.project.rescoped.v1")
    record ProjectRescoped(
            UUID projectId,
            int baseline,
            List<ScopeChange> changes,
            String reasonText,
            String documentRef,
            List<NewBaseline> milestones,
            @Nullable Boolean backfill)
            implements ProgressEvent {}

    /**
     * A change of the scope, the cost, the length or the capacity of a project.
     *
     * @param what SCOPE, COST, LENGTH or CAPACITY
     * @param before null if that was not known
     * @param unit of the two values, null for text
     */
    record ScopeChange(
            String what,
            @Nullable String before,
            String after,
            @Nullable String unit) {}

    /** The baseline of a milestone in a new timetable. */
    record NewBaseline(
            UUID milestoneId,
            String milestoneType,
            String titleZh,
            LocalDate previousBaseline,
            LocalDate baselineDate,
            String precision) {}

    /** A milestone of a template: the name and version of the template, and the key of the milestone within it. */
    record TemplateKey(String id, String key) {}

    /** A document that shows that a milestone was met, with the SHA-256 of its file in hex. */
    record Evidence(
            String title,
            @Nullable String number,
            @Nullable String url,
            @Nullable String sha256) {}

    /** How much of something a milestone is about, such as 340 km; {@code planned} is a decimal number. */
    record Quantity(String planned, String unit) {}
}
