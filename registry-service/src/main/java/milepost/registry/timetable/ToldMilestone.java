package milepost.registry.timetable;

import java.time.LocalDate;
import java.util.UUID;
import milepost.events.MilestoneEvent.MilestoneCancelled;
import milepost.events.MilestoneEvent.MilestoneCorrected;
import milepost.events.MilestoneEvent.MilestoneWaived;
import milepost.events.ProgressEvent.MilestoneAdded;
import milepost.events.ProgressEvent.MilestoneMet;
import milepost.events.ProgressEvent.MilestoneTargetChanged;
import milepost.events.ProgressEvent.NewBaseline;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as an event tells it. Nearly every event carries all dates, so a skipped one does no harm.
 *
 * @param actualDate null if the event says nothing of it
 * @param counts false if it was waived or cancelled; then its dates do not matter
 */
record ToldMilestone(
        UUID project,
        UUID id,
        String type,
        String titleZh,
        LocalDate baseline,
        LocalDate target,
        String precision,
        @Nullable LocalDate actualDate,
        boolean counts) {

    static ToldMilestone of(MilestoneAdded e) {
        return new ToldMilestone(
                e.projectId(),
                e.milestoneId(),
                e.milestoneType(),
                e.titleZh(),
                e.baselineDate(),
                e.currentTarget(),
                e.precision(),
                null,
                true);
    }

    static ToldMilestone of(MilestoneTargetChanged e) {
        var target = e.currentTarget() == null ? e.newTarget() : e.currentTarget();
        return new ToldMilestone(
                e.projectId(),
                e.milestoneId(),
                e.milestoneType(),
                e.titleZh(),
                e.baselineDate(),
                target,
                e.precision(),
                null,
                true);
    }

    static ToldMilestone of(MilestoneMet e) {
        return new ToldMilestone(
                e.projectId(),
                e.milestoneId(),
                e.milestoneType(),
                e.titleZh(),
                e.baselineDate(),
                e.currentTarget(),
                e.precision(),
                e.actualDate(),
                true);
    }

    /** The milestone as it is after a correction, which may have made it count again. */
    static ToldMilestone of(MilestoneCorrected e) {
        var counts = !e.status().equals("WAIVED") && !e.status().equals("CANCELLED");
        return new ToldMilestone(
                e.projectId(),
                e.milestoneId(),
                e.milestoneType(),
                e.titleZh(),
                e.baselineDate(),
                e.currentTarget(),
                e.precision(),
                e.actualDate(),
                counts);
    }

    static ToldMilestone of(UUID project, NewBaseline e) {
        return new ToldMilestone(
                project,
                e.milestoneId(),
                e.milestoneType(),
                e.titleZh(),
                e.baselineDate(),
                e.baselineDate(),
                e.precision(),
                null,
                true);
    }

    static ToldMilestone of(MilestoneWaived e) {
        return ended(e.projectId(), e.milestoneId(), e.milestoneType(), e.titleZh(), e.currentTarget());
    }

    static ToldMilestone of(MilestoneCancelled e) {
        return ended(e.projectId(), e.milestoneId(), e.milestoneType(), e.titleZh(), e.currentTarget());
    }

    private static ToldMilestone ended(UUID project, UUID id, String type, String titleZh, LocalDate target) {
        return new ToldMilestone(project, id, type, titleZh, target, target, "day", null, false);
    }
}
