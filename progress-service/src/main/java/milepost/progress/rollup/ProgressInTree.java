package milepost.progress.rollup;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.fact.Condition;
import milepost.progress.light.Slip;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.portfolio.Nature;
import milepost.progress.portfolio.SlipClass;
import milepost.progress.profile.Light;
import milepost.progress.project.Project;
import milepost.progress.reporting.ProgressReport;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The progress of one project of a tree, by its own milestones and reports.
 *
 * @param slipDays null without milestones
 * @param worst its open milestone that is furthest behind, null if none is
 * @param report the progress report of the latest day
 * @param silent whether nothing is reported of it now; null for a moment of the past
 */
record ProgressInTree(
        Project project,
        Stage stage,
        Condition condition,
        Light light,
        @Nullable Integer slipDays,
        List<RollUp> milestones,
        @Nullable Delay worst,
        @Nullable ProgressReport report,
        @Nullable Boolean silent) {

    static ProgressInTree of(
            Project project,
            ProjectMilestones milestones,
            LocalDate day,
            Light light,
            Condition condition,
            @Nullable ProgressReport report,
            @Nullable Boolean silent) {
        return new ProgressInTree(
                project,
                milestones.stage(),
                condition,
                light,
                Slip.days(milestones.all(), day).orElse(null),
                RollUp.of(milestones.all()),
                worst(project, milestones, day).orElse(null),
                report,
                silent);
    }

    private static Optional<Delay> worst(Project project, ProjectMilestones milestones, LocalDate day) {
        return milestones.all().stream()
                .filter(milestone -> milestone.isOpen() && milestone.slipDays(day) > 0)
                .max(comparing((Milestone milestone) -> milestone.slipDays(day)))
                .map(milestone -> Delay.of(project, milestone, day));
    }

    UUID id() {
        return project.id();
    }

    String nameZh() {
        return project.nameZh();
    }

    /** Null for one of a later release. */
    @Nullable Nature nature() {
        return Nature.ofCode(project.nature()).orElse(null);
    }

    SlipClass slip() {
        return SlipClass.of(slipDays);
    }
}
