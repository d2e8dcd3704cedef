package milepost.progress.overview;

import java.util.Collection;
import java.util.function.Predicate;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.MilestoneStatus;

/**
 * How many milestones there are of each status.
 *
 * @param total all but those that were waived or cancelled
 */
record Counts(int total, int met, int partial, int missed, int paused, int waived, int cancelled) {

    static Counts of(Collection<Milestone> milestones) {
        return new Counts(
                count(milestones, Milestone::counts),
                count(milestones, MilestoneStatus.MET),
                count(milestones, MilestoneStatus.PARTIAL),
                count(milestones, MilestoneStatus.MISSED),
                count(milestones, MilestoneStatus.PAUSED),
                count(milestones, MilestoneStatus.WAIVED),
                count(milestones, MilestoneStatus.CANCELLED));
    }

    private static int count(Collection<Milestone> milestones, MilestoneStatus status) {
        return count(milestones, milestone -> milestone.status() == status);
    }

    private static int count(Collection<Milestone> milestones, Predicate<Milestone> which) {
        return (int) milestones.stream().filter(which).count();
    }
}
