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
        return open(e.projectId(), e.milestoneId(), e.milestoneType(), e.titleZh())
                .dated(e.baselineDate(), e.currentTarget(), e.precision(), null);
    }

    static ToldMilestone of(MilestoneTargetChanged e) {
        var target = e.currentTarget() == null ? e.newTarget() : e.currentTarget();
        return open(e.projectId(), e.milestoneId(), e.milestoneType(), e.titleZh())
                .dated(e.baselineDate(), target, e.precision(), null);
    }

    static ToldMilestone of(MilestoneMet e) {
        return open(e.projectId(), e.milestoneId(), e.milestoneType(), e.titleZh())
                .dated(e.baselineDate(), e.currentTarget(), e.precision(), e.actualDate());
    }

    /** The milestone as it is after a correction, which may have made it count again. */
    static ToldMilestone of(MilestoneCorrected e) {
        var counts = !e.status().equals("WAIVED") && !e.status().equals("CANCELLED");
        return new Named(e.projectId(), e.milestoneId(), e.milestoneType(), e.titleZh(), counts)
                .dated(e.baselineDate(), e.currentTarget(), e.precision(), e.actualDate());
    }

    static ToldMilestone of(UUID project, NewBaseline e) {
        return open(project, e.milestoneId(), e.milestoneType(), e.titleZh())
                .dated(e.baselineDate(), e.baselineDate(), e.precision(), null);
    }

    static ToldMilestone of(MilestoneWaived e) {
        return new Named(e.projectId(), e.milestoneId(), e.milestoneType(), e.titleZh(), false)
                .dated(e.currentTarget(), e.currentTarget(), "day", null);
    }

    static ToldMilestone of(MilestoneCancelled e) {
        return new Named(e.projectId(), e.milestoneId(), e.milestoneType(), e.titleZh(), false)
                .dated(e.currentTarget(), e.currentTarget(), "day", null);
    }

    private static Named open(UUID project, UUID id, String type, String titleZh) {
        return new Named(project, id, type, titleZh, true);
    }

    private record Named(UUID project, UUID id, String type, String titleZh, boolean counts) {

        ToldMilestone dated(LocalDate baseline, LocalDate target, String precision, @Nullable LocalDate actual) {
            return new ToldMilestone(project, id, type, titleZh, baseline, target, precision, actual, counts);
        }
    }
}
