package milepost.progress.overview;

import java.time.LocalDate;
import java.util.UUID;
import milepost.progress.calendar.Precision;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.MilestoneStatus;
import milepost.progress.stage.MilestoneType;

/** The milestone that is due next. */
record NextMilestone(
        UUID id,
        MilestoneType type,
        String titleZh,
        MilestoneStatus status,
        LocalDate baselineDate,
        LocalDate currentTarget,
        Precision precision,
        int slipDays) {

    static NextMilestone of(Milestone milestone, LocalDate today) {
        return new NextMilestone(
                milestone.id(),
                milestone.type(),
                milestone.titleZh(),
                milestone.status(),
                milestone.baseline().date(),
                milestone.currentTarget().date(),
                milestone.currentTarget().precision(),
                milestone.slipDays(today));
    }
}
