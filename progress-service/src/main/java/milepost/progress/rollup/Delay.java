package milepost.progress.rollup;

import java.time.LocalDate;
import java.util.UUID;
import milepost.progress.milestone.Milestone;
import milepost.progress.project.Project;
import milepost.progress.stage.MilestoneType;

/**
 * The open milestone of a project that is furthest behind.
 *
 * @param baselineDate that of the timetable in force, from which slipDays are counted
 */
record Delay(
        UUID projectId,
        String nameZh,
        UUID milestoneId,
        MilestoneType type,
        String titleZh,
        LocalDate baselineDate,
        LocalDate currentTarget,
        int slipDays) {

    static Delay of(Project project, Milestone milestone, LocalDate day) {
        return new Delay(
                project.id(),
                project.nameZh(),
                milestone.id(),
                milestone.type(),
                milestone.titleZh(),
                milestone.baseline().date(),
                milestone.currentTarget().date(),
                milestone.slipDays(day));
    }
}
