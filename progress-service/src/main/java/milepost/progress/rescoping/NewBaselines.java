package milepost.progress.rescoping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import milepost.progress.fact.Content.Rebaselined;
import milepost.progress.fact.Fact;
import milepost.progress.milestone.Milestone;
import milepost.progress.milestone.ProjectMilestones;

/** The baselines of a new timetable. */
record NewBaselines(ProjectMilestones project, int version) {

    /** Returns the milestone with its new baseline, which is its target too; 404 or 409 if it is not an open one of the project. */
    Milestone of(RescopingRequest.BaselineRequest request, UUID eventId, LocalDate day, Instant now) {
        var milestone = project.getOpen(request.id(), Optional.empty());
        var precision = Objects.requireNonNullElse(
                request.precision(), milestone.baseline().precision());
        var content = new Rebaselined(version, precision.lastDay(request.baselineDate()), precision);
        return milestone.with(new Fact(eventId, day, now, null, content));
    }
}
