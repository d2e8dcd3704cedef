package milepost.progress.light;

import java.time.LocalDate;
import milepost.progress.milestone.ProjectMilestones;
import milepost.progress.profile.Light;

/**
 * Tells other features that the milestones or the light of a project have changed, in the same transaction, which holds the
 * project's lock.
 */
public record ProgressChanged(ProjectMilestones milestones, Light light, LocalDate day, Cause cause) {}
