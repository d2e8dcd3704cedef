package milepost.progress.milestone;

/** The status of a milestone. */
public enum MilestoneStatus {
    PLANNED,
    /** The last day of the target has passed without a report. The milestone can still be met, late. */
    MISSED,
    MET
}
