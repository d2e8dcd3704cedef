package milepost.progress.milestone;

/** How a milestone stands to its current target. */
public enum MilestoneStatus {
    PLANNED,
    /** The last day of the target has passed without a report. It can still be met, late. */
    MISSED,
    MET
}
