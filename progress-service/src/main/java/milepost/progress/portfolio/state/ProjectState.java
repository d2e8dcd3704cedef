package milepost.progress.portfolio.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import milepost.progress.calendar.Precision;
import milepost.progress.light.Slip;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.MilestoneStatus;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Light;
import milepost.progress.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the milestones of a project come to, in a form that holds until something is reported. The slip on a day is the larger one of
 * slipFixed and the days since slipSince, because that of an open milestone is counted from its baseline to its target or to the
 * day, whichever is later.
 *
 * @param missed those of the open ones whose target has passed
 * @param slipFixed the slip of the current targets; null if no milestone counts
 * @param slipSince the earliest baseline of open milestones that has a last day
 * @param openTargets of milestones with a last day, the earliest first
 */
record ProjectState(
        Stage stage,
        Light light,
        int met,
        int open,
        int missed,
        @Nullable Integer slipFixed,
        @Nullable LocalDate slipSince,
        List<LocalDate> openTargets,
        Instant lastConfirmedAt) {

    ProjectState {
        openTargets = List.copyOf(openTargets);
    }

    static ProjectState of(ProjectMilestones project, Light light, LocalDate day) {
        var open = project.all().stream().filter(Milestone::isOpen).toList();
        return new ProjectState(
                project.stage(),
                light,
                project.typesMet().size(),
                open.size(),
                (int) open.stream()
                        .filter(milestone -> milestone.status() == MilestoneStatus.MISSED)
                        .count(),
                open.stream()
                        .map(milestone ->
                                milestone.slipDaysTo(milestone.currentTarget().date()))
                        .max(Integer::compareTo)
                        .or(() -> Slip.days(project.all(), day))
                        .orElse(null),
                open.stream()
                        .filter(ProjectState::canBecomeLate)
                        .map(milestone -> milestone.baseline().date())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                open.stream()
                        .filter(milestone -> milestone.currentTarget().precision() != Precision.AFTER)
                        .map(milestone -> milestone.currentTarget().date())
                        .sorted()
                        .toList(),
                project.all().stream()
                        .map(Milestone::lastConfirmedAt)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    private static boolean canBecomeLate(Milestone open) {
        return open.baseline().precision() != Precision.AFTER
                && open.currentTarget().precision() != Precision.AFTER;
    }
}
