package milepost.progress.overview;

import java.util.List;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.MilestoneStatus;

/** How many milestones there are, met, and missed. */
record Counts(int total, int met, int missed) {

    static Counts of(List<Milestone> milestones) {
        return new Counts(
                milestones.size(), count(milestones, MilestoneStatus.MET), count(milestones, MilestoneStatus.MISSED));
    }

    private static int count(List<Milestone> milestones, MilestoneStatus status) {
        return (int) milestones.stream()
                .filter(milestone -> milestone.status() == status)
                .count();
    }
}
